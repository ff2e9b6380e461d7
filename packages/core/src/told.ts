import { actOf } from './act.ts';
import { isNonEmpty } from './conclude.ts';
import type { Context } from './context.ts';
import type { Citation, Decision, Reason, Refusal, Requirement } from './decision.ts';
import { facts } from './facts/catalogue.ts';
import { takesIn } from './facts/competence-facts.ts';
import { knownBy } from './facts/fact.ts';
import { type Findings, findingsOf } from './findings.ts';
import type { Regulation } from './law/regulation.ts';
import type { NonEmpty } from './law/rule.ts';
import { isInForce } from './law/rule-set.ts';
import { cite } from './messages/cite.ts';
import { sentences } from './messages/sentences.ts';
import { outstandingIn, union } from './outstanding.ts';
import type { Command } from './procedures/command.ts';
import { procedureOf, reach } from './procedures/index.ts';
import type { Act } from './procedures/procedure.ts';
import { hasBusinessWith } from './record/business.ts';
import type { StudentRecord } from './record/student-record.ts';
import { traceOf } from './trace.ts';

/**
 * A decision as the party that asked may be told it. A school that would take a student in, and has nothing else to do with the record, is
 * told what bars it, in the words and with the articles of the law, so that the family can act (32.2, 49.1): not the student’s
 * data, nor the status or the matter in hand that makes it impossible; and until the papers of the application are there, which
 * show that the family asked, only which of them are missing. Once a case is open it is a party to it.
 *
 * @param decision - of the same command on the same record
 * @source sichuan-2017-draft 32.1, 32.2, 49.1, 49.2
 * @example
 * const told = asTold(decide(regulation, record, command, context), regulation, record, command, context);
 */
export function asTold(
  decision: Decision,
  regulation: Regulation,
  record: StudentRecord | undefined,
  command: Command,
  context: Context,
): Decision {
  if (decision.events.length > 0 || !onlyAsks(record, command, context)) return decision;
  if (!isInForce(regulation, context.on)) return decision;
  const procedure = procedureOf(command);
  const act = actOf(regulation, record, command, context, procedure.terms?.(command));
  const findings = findingsOf(act, procedure.asks(act));
  const papers = outstandingIn(act, findings).filter(({ kind }) => kind === 'document');
  if (isNonEmpty(papers) && command.type === 'transfer.request') return pending(act, findings, papers);
  switch (decision.verdict) {
    case 'granted':
      return decision;
    case 'refused':
      return refused(act, findings, onceEach(decision.refusals.map(refusal => withheld(act, refusal))));
    case 'pending': {
      const own = decision.outstanding.filter(({ kind }) => kind !== 'approval');
      return isNonEmpty(own) ? pending(act, findings, own) : decision;
    }
  }
}

/** Whether the party is a school that would take the student in, and has nothing else to do with the record. */
export function onlyAsks(
  record: StudentRecord | undefined,
  command: Command,
  { directory }: Pick<Context, 'directory'>,
): boolean {
  if (!takesIn({ command, record })) return false;
  // Of a student without a record all there is to tell comes from the party itself.
  return record ? !hasBusinessWith(record, command.by, directory) : command.type === 'transfer.request';
}

function refused(act: Act, findings: Findings, refusals: readonly Refusal[]): Decision {
  return { verdict: 'refused', refusals: refusals as NonEmpty<Refusal>, ...answer(act, findings, refusals) };
}

function pending(act: Act, findings: Findings, outstanding: NonEmpty<Requirement>): Decision {
  const own = outstanding.map(withoutData) as unknown as NonEmpty<Requirement>;
  return { verdict: 'pending', outstanding: own, ...answer(act, findings, own) };
}

/** What the answer rests on, as far as it is told. */
function answer(act: Act, { all }: Findings, reasons: readonly Reason[]) {
  const named = all.filter(({ rule }) => reasons.some(reason => reason.rule === rule.name));
  const readings = reasons.flatMap(({ reading }) => reading ?? []);
  return {
    events: [] as const,
    duties: [],
    citations: reasons.reduce<readonly Citation[]>((known, { citations }) => union(known, citations), []),
    trace: traceOf({ ...act, determinations: [], established: undefined }, named, [...new Set(readings)]),
  };
}

/** The machine’s own reasons say the status and the matter in hand: only that there is one is told, and who says more. */
function withheld(act: Act, refusal: Refusal): Refusal {
  const isOfTheRecord = refusal.kind === 'impossible' || refusal.kind === 'stale';
  if (!isOfTheRecord || refusal.rule === 'no-record') return withoutData(refusal);
  const cites = act.regulation.ruleSets[reach]?.rules.flatMap(rule => rule.cites) ?? [];
  return {
    kind: 'impossible',
    rule: 'impossible',
    citations: cite(act.regulation, [...new Set(cites)]),
    says: sentences['not-told'],
    remedy: sentences['not-told-remedy'],
    values: [],
  };
}

const toldBy: readonly unknown[] = [knownBy.request, knownBy.actor, knownBy.terms, knownBy.planner];

/** Without what the record and its school are known by. */
function withoutData<R extends Reason>(reason: R): R {
  return { ...reason, values: reason.values.filter(({ fact }) => toldBy.includes(facts[fact]?.knownBy)) };
}

const onceEach = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map(refusal => [refusal.rule, refusal])).values(),
];
