import { actOf } from '../../src/act.ts';
import { decide } from '../../src/decide.ts';
import { type Decision, requirementName } from '../../src/decision.ts';
import { isXuejiError } from '../../src/errors/index.ts';
import { evolve } from '../../src/evolve.ts';
import { readFacts } from '../../src/facts/catalogue.ts';
import type { FactValue } from '../../src/law/condition.ts';
import { parameterNameOf } from '../../src/law/operand.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import type { DirectoryDocument } from '../../src/record/directory.ts';
import type { StudentRecord } from '../../src/record/student-record.ts';
import type { Scenario } from '../../src/scenarios/index.ts';
import { commandFor, recordFor, type ScenarioWorld, worldFor } from '../../src/scenarios/world.ts';
import type { WorkCalendar } from '../../src/time/index.ts';

export interface Setting {
  readonly regulation: Regulation;
  readonly calendar: WorkCalendar;
  readonly world: DirectoryDocument;
}

export interface Played {
  readonly decision: Decision;
  /** The record after it. */
  readonly after: StudentRecord | undefined;
  /** Commands, and acts on a case, whose rules were asked. */
  readonly asked: readonly string[];
  /** A fact, or a parameter as `parameter.x`. */
  readonly fact: (name: string) => FactValue | undefined;
}

/**
 * Lets a scenario happen by the real `decide`; `undefined` where it cannot, once it has been moved: a day that is none, an act
 * before it that was not done.
 */
export function played(
  scenario: Scenario,
  { regulation: law, calendar, world }: Setting,
): Played | undefined {
  const regulation = withValues(law, scenario);
  const place = placeOf(world, scenario);
  const { directory } = place;
  const start = unlessMalformed(() => ({
    record: recordFor(scenario, place),
    before: scenario.given.before.map(({ on, act }, i) => ({
      on,
      command: commandFor(act, on, `before-${i}`, place),
    })),
    command: commandFor(scenario.when, scenario.given.on, 'when', place),
  }));
  if (!start) return undefined;
  let { record } = start;
  for (const { on, command } of start.before) {
    const { events } = decide(regulation, record, command, { on, directory, calendar });
    if (events.length === 0) return undefined;
    record = events.reduce<StudentRecord | undefined>(evolve, record);
  }
  const context = { on: scenario.given.on, directory, calendar };
  const { command } = start;
  const decision = decide(regulation, record, command, context);
  const procedure = procedureOf(command);
  const act = actOf(regulation, record, command, context, procedure.terms?.(command));
  return {
    decision,
    after: decision.events.reduce<StudentRecord | undefined>(evolve, record),
    asked: procedure.asks(act),
    fact: name => {
      const parameter = parameterNameOf(name);
      return parameter === undefined ? readFacts([name], act)[name] : act.parameters[parameter];
    },
  };
}

function unlessMalformed<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (isXuejiError(error) && error.code === 'input/malformed') return undefined;
    throw error;
  }
}

const laws = new WeakMap<Regulation, Map<string, Regulation>>();

/** The regulation with what the authorities of the scenario have set. */
function withValues(law: Regulation, { given: { parameters } }: Scenario): Regulation {
  if (parameters === undefined) return law;
  const known = laws.get(law) ?? new Map<string, Regulation>();
  laws.set(law, known);
  const set = Object.entries(parameters).map(([name, value]) => [
    name,
    { ...law.parameters[name], values: [{ from: null, value }] },
  ]);
  const key = JSON.stringify(parameters);
  const changed = known.get(key) ?? { ...law, parameters: { ...law.parameters, ...Object.fromEntries(set) } };
  known.set(key, changed);
  return changed;
}

const places = new WeakMap<DirectoryDocument, Map<string, ScenarioWorld>>();

/** Reading a directory takes longer than deciding in it. */
function placeOf(world: DirectoryDocument, scenario: Scenario): ScenarioWorld {
  const known = places.get(world) ?? new Map<string, ScenarioWorld>();
  places.set(world, known);
  const key = JSON.stringify([scenario.given.directory, scenario.given.terms]);
  const place = known.get(key) ?? worldFor(world, scenario);
  known.set(key, place);
  return place;
}

/** What an answer comes to, its dates aside: two answers with the same are the same answer. */
export function gist(decision: Decision): string {
  const reasons =
    decision.verdict === 'refused'
      ? decision.refusals.map(({ rule }) => rule)
      : decision.verdict === 'pending'
        ? decision.outstanding.map(requirement => `${requirement.kind} ${requirementName(requirement)}`)
        : decision.events.map(({ type }) => type);
  const duties = decision.duties.map(({ act }) => act);
  return [decision.verdict, ...reasons.toSorted(), '/', ...duties.toSorted()].join(' ');
}
