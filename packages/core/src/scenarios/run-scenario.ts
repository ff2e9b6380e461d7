import { canonicalJson } from '../canonical.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import { type Decision, requirementName } from '../decision.ts';
import { duties } from '../duties/duties.ts';
import { XuejiError } from '../errors/index.ts';
import { evolve } from '../evolve.ts';
import type { FactValue } from '../law/condition.ts';
import { valueFits } from '../law/fact-type.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Modality, NormId } from '../law/rule.ts';
import type { Command } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import type { Enrolment } from '../record/enrolment.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import type { WorkCalendar } from '../time/index.ts';
import type { Scenario } from './scenario.ts';
import { commandFor, recordFor, type ScenarioWorld, worldFor } from './world.ts';

export interface ScenarioResult {
  readonly name: string;
  readonly ok: boolean;
  /** The parts that the scenario states, and what came instead. */
  readonly expected: Readonly<Record<string, unknown>>;
  readonly got: Readonly<Record<string, unknown>>;
}

export interface ScenarioSetting {
  readonly regulation: Regulation;
  readonly calendar: WorkCalendar;
  readonly world: DirectoryDocument;
}

/** What a scenario asks `decide`, after the acts before it. */
export interface StagedScenario {
  readonly regulation: Regulation;
  readonly record: StudentRecord | undefined;
  readonly command: Command;
  readonly context: Context;
}

/**
 * Lets a scenario happen and compares what it says with what came.
 *
 * @throws XuejiError where the scenario itself is wrong: an unknown school, an act before it that is refused
 */
export function runScenario(scenario: Scenario, setting: ScenarioSetting): ScenarioResult {
  const { place, regulation, record, command, context } = stage(scenario, setting);
  const decision = decide(regulation, record, command, context);
  const after = decision.events.reduce<StudentRecord | undefined>(evolve, record);
  return compare(scenario, regulation, place, decision, after);
}

/**
 * Lets what is given happen, up to the question that the scenario asks.
 *
 * @throws XuejiError as {@link runScenario}
 */
export function stageScenario(scenario: Scenario, setting: ScenarioSetting): StagedScenario {
  const { place: _, ...staged } = stage(scenario, setting);
  return staged;
}

function stage(scenario: Scenario, { regulation, calendar, world }: ScenarioSetting) {
  requireNorms(scenario, regulation);
  const { given } = scenario;
  const law = withParameters(inForceFrom(regulation, given.inForceFrom), given.parameters, scenario.name);
  const place = worldFor(world, scenario);
  const { directory } = place;
  let record = recordFor(scenario, place);
  given.before.forEach(({ on, act }, i) => {
    const command = commandFor(act, on, `before-${i + 1}`, place);
    const decision = decide(law, record, command, { on, directory, calendar });
    if (decision.events.length === 0)
      throw new XuejiError('input/scenario-before', whyNot(decision, i), { path: scenario.name });
    record = decision.events.reduce<StudentRecord | undefined>(evolve, record);
  });
  const command = commandFor(scenario.when, given.on, 'when', place);
  return { place, regulation: law, record, command, context: { on: given.on, directory, calendar } };
}

function compare(
  scenario: Scenario,
  law: Regulation,
  world: ScenarioWorld,
  decision: Decision,
  after: StudentRecord | undefined,
): ScenarioResult {
  const { then, bites, spares, given } = scenario;
  const effective = normsInEffect(law, decision);
  const enrolment = after && currentEnrolment(after);
  const dutiesNow = decision.duties.map(({ act, bearer, due, provisional }) => ({
    act,
    bearer,
    due,
    provisional,
  }));
  const actual: Record<string, unknown> = {
    verdict: decision.verdict,
    refusals: decision.verdict === 'refused' ? decision.refusals.map(refusal => refusal.rule).sort() : [],
    outstanding: outstandingOf(decision),
    cites: (then.cites ?? []).filter(
      norm => decision.citations.some(c => c.norm === norm) || effective.has(norm),
    ),
    readings: (then.readings ?? []).filter(reading => decision.trace.readings.includes(reading)),
    duties: then.duties?.map(expected => matchingDuty(expected, dutiesNow, world)),
    school: enrolment?.school,
    status: enrolment?.status,
    examNumber: enrolment?.examNumber ?? null,
    enrolment: enrolment && partOf(enrolment, Object.keys(then.enrolment ?? {})),
    record: after && partOf(after, Object.keys(then.record ?? {})),
    studentNumber: after?.studentNumbers.at(-1)?.value ?? null,
    truancyHours: after?.truancy.reduce((sum, { classHours }) => sum + classHours, 0),
    owes: after?.duties.map(duty => duty.id.split('/').at(-1)).sort(),
    overdue: after
      ? duties(after, given.on)
          .filter(duty => duty.overdue)
          .map(duty => duty.id.split('/').at(-1))
          .sort()
      : [],
    bites: bites.filter(norm => effective.has(norm)),
    spares: spares.filter(norm => !effective.has(norm)),
  };
  const expected: Record<string, unknown> = {
    ...then,
    ...(then.refusals && { refusals: [...then.refusals].sort() }),
    ...(then.outstanding && { outstanding: [...then.outstanding].sort() }),
    ...(then.owes && { owes: [...then.owes].sort() }),
    ...(then.overdue && { overdue: [...then.overdue].sort() }),
    ...(then.school && { school: world.schoolId(then.school) }),
    bites,
    spares,
  };
  const got = Object.fromEntries(Object.keys(expected).map(key => [key, actual[key]]));
  const ok = Object.keys(expected).every(key => canonicalJson(expected[key]) === canonicalJson(got[key]));
  return { name: scenario.name, ok, expected, got };
}

const partOf = (whole: Enrolment | StudentRecord, keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [key, (whole as Readonly<Record<string, unknown>>)[key] ?? null]));

const opening: readonly Modality[] = ['permission', 'ground', 'deeming'];

/**
 * The norms that had an effect: they bar, ask for something, give someone a duty, or open the way. A prohibition whose ground is
 * there (30.1) has none.
 */
function normsInEffect(law: Regulation, decision: Decision): ReadonlySet<NormId> {
  const reasons =
    decision.verdict === 'refused'
      ? decision.refusals
      : decision.verdict === 'pending'
        ? decision.outstanding
        : [];
  const holding = decision.trace.findings.filter(({ holds }) => holds === true).map(({ rule }) => rule);
  const rules = Object.values(law.ruleSets).flatMap(ruleSet => ruleSet.rules);
  const opened = rules
    .filter(({ name, modality }) => opening.includes(modality) && holding.includes(name))
    .flatMap(({ modality, cites }) =>
      cites.filter(norm => modality !== 'ground' || law.norms[norm]?.kind !== 'prohibition'),
    );
  return new Set([
    ...reasons.flatMap(reason => reason.citations.map(citation => citation.norm)),
    ...decision.duties.flatMap(duty => duty.cites),
    ...opened,
  ]);
}

function outstandingOf(decision: Decision): readonly string[] {
  if (decision.verdict !== 'pending') return [];
  return decision.outstanding
    .map(requirement => `${requirement.kind} ${requirementName(requirement)}`)
    .sort();
}

type ExpectedDuty = NonNullable<Scenario['then']['duties']>[number];

/** The duty itself where there is one like the expected one; else all of them, for the report. */
function matchingDuty(
  expected: ExpectedDuty,
  all: readonly { act: string; bearer: unknown; due?: string | undefined; provisional: boolean }[],
  { party }: ScenarioWorld,
): unknown {
  const bearer = JSON.stringify(party(expected.bearer));
  const found = all.some(
    duty =>
      duty.act === expected.act &&
      JSON.stringify(duty.bearer) === bearer &&
      (expected.due === undefined || duty.due === expected.due) &&
      (expected.provisional === undefined || duty.provisional === expected.provisional),
  );
  return found ? expected : all;
}

function requireNorms({ name, bites, spares, then }: Scenario, { norms }: Regulation): void {
  for (const norm of [...bites, ...spares, ...(then.cites ?? [])]) {
    if (!norms[norm]) throw new XuejiError('input/unknown-norm', { norm }, { path: name });
  }
}

function inForceFrom(regulation: Regulation, from: string | undefined): Regulation {
  if (from === undefined) return regulation;
  return {
    ...regulation,
    header: { ...regulation.header, effective: { ...regulation.header.effective, from } },
  };
}

/** What the authority set, for as long as the regulation is in force. */
function withParameters(
  regulation: Regulation,
  values: Readonly<Record<string, FactValue>> | undefined,
  path: string,
): Regulation {
  if (values === undefined) return regulation;
  const set = Object.entries(values).map(([name, value]) => {
    const parameter = regulation.parameters[name];
    if (!parameter || !valueFits(parameter.type, value)) {
      throw new XuejiError(
        'input/malformed',
        { what: '情形 (scenario)', problem: `given.parameters.${name}` },
        { path },
      );
    }
    return [name, { ...parameter, values: [{ from: null, value }] }] as const;
  });
  return { ...regulation, parameters: { ...regulation.parameters, ...Object.fromEntries(set) } };
}

function whyNot(decision: Decision, before: number): Record<string, string | number> {
  const reasons =
    decision.verdict === 'refused'
      ? decision.refusals
      : decision.verdict === 'pending'
        ? decision.outstanding
        : [];
  return { position: before + 1, reasons: reasons.map(reason => reason.says.zh).join('；') };
}
