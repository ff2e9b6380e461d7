import type { Decision, Reason, Requirement } from '../decision.ts';
import { facts, readFacts } from '../facts/catalogue.ts';
import type { MayChange } from '../facts/fact.ts';
import { commonSuperiors } from '../facts/parties.ts';
import type { FactCondition, FactType, FactValue } from '../law/condition.ts';
import { leavesOf } from '../law/conditions.ts';
import { readValue } from '../law/operand.ts';
import type { Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import { procedureOf } from '../procedures/index.ts';
import type { Act } from '../procedures/procedure.ts';
import { type DocumentKind, documentKinds, type Party } from '../record/vocabulary.ts';
import { addDays } from '../time/index.ts';
import type { Change } from './change.ts';
import { laterDays } from './days.ts';
import { saying } from './sentences.ts';
import { actIn, changed, decideIn, reasonsIn, type Situation } from './situation.ts';

/** A rule that was asked, with the leaves of its conditions and exceptions. */
interface Asked {
  readonly rule: Rule;
  readonly leaves: readonly FactCondition[];
}

/**
 * The changes that may move a reason: those that the facts of its rule allow, a determination where its norm can be lifted, and for
 * an unknown fact each value that settles it. A reason that nothing here moves is nobody’s to change.
 *
 * @param made - changes made already, by which the situation came about from `first`
 */
export function candidatesFor(first: Situation, made: readonly Change[], reason: Reason): readonly Change[] {
  const situation = changed(first, made);
  if (!situation) return [];
  const act = actIn(situation);
  const asked = askedFor(act, reason);
  const leaves = asked.flatMap(({ leaves }) => leaves);
  const fields = [...new Set(leaves.flatMap(namesIn))];
  const found = [
    ...ofTheCode(situation, reason),
    ...documentsFor(situation, reason, leaves),
    ...fields.flatMap(name => byFact(first, made, situation, act, reason, name)),
    ...unknownFor(situation, act, reason, leaves),
    ...(asked.some(({ rule }) => rule.liftedBy) ? determinationFor(situation, act, asked[0]!.rule) : []),
  ];
  const names = found.map(change => JSON.stringify({ ...change, fact: undefined, says: undefined }));
  return found.filter((_, i) => names.indexOf(names[i]!) === i);
}

/** Whether a reason is not among those of a decision any more, nor among what it has found. */
export function isGone(reason: Reason, decision: Decision, rules: ReadonlyMap<string, Rule>): boolean {
  if (reasonsIn(decision).some(({ rule }) => rule === reason.rule)) return false;
  const { findings, lifted } = decision.trace;
  const rule = rules.get(reason.rule);
  if (rule?.cites.some(norm => lifted.includes(norm))) return true;
  // A ground that holds is among the findings, and is no reason any more.
  if (rule?.modality === 'ground') return true;
  // A refusal hides what is outstanding besides; the trace has it.
  return !findings.some(finding => finding.rule === reason.rule);
}

export function rulesOf(act: Act): ReadonlyMap<string, Rule> {
  const sets = procedureOf(act.command)
    .asks(act)
    .map(command => ruleSetAt(act.regulation, command, act.on));
  return new Map(sets.flatMap(({ rules }) => rules.map(rule => [rule.name, rule] as const)));
}

function askedFor(act: Act, reason: Reason): readonly Asked[] {
  const noGround = 'kind' in reason && reason.kind === 'no-ground';
  return procedureOf(act.command)
    .asks(act)
    .map(command => ruleSetAt(act.regulation, command, act.on))
    .flatMap(({ rules, conditions }) =>
      rules.map((rule, i) => ({ rule, conditions: [conditions[i]!.when, ...conditions[i]!.unless] })),
    )
    .filter(({ rule }) => (noGround ? rule.modality === 'ground' : rule.name === reason.rule))
    .map(({ rule, conditions }) => ({
      rule,
      leaves: conditions.flatMap(condition => [...leavesOf(condition)]),
    }));
}

const namesIn = ({ fact, value }: FactCondition): readonly string[] => [
  fact,
  ...(typeof value === 'object' && 'fact' in value ? [value.fact] : []),
];

/** What the code itself says, rules aside. */
function ofTheCode(situation: Situation, { rule }: Reason): readonly Change[] {
  const { record, context, regulation } = situation;
  if (rule === 'stale' && record) return [saying(situation, { kind: 'version', version: record.version })];
  if (rule === 'case-open' && record?.case) {
    return [saying(situation, { kind: 'recall', by: record.case.openedBy })];
  }
  const { from } = regulation.header.effective;
  if (rule === 'not-in-force' && from !== null && context.on < from) {
    return [saying(situation, { kind: 'day', of: 'act', on: from })];
  }
  return [];
}

function documentsFor(
  situation: Situation,
  reason: Reason,
  leaves: readonly FactCondition[],
): readonly Change[] {
  const { command } = situation;
  if (!('documents' in command)) return [];
  const required = (reason as Partial<Extract<Requirement, { kind: 'document' }>>).document;
  const named = leaves
    .filter(({ fact }) => facts[fact]?.mayChange?.how === 'document')
    .map(({ value }) => value)
    .filter((value): value is DocumentKind => documentKinds.includes(value as DocumentKind));
  const had = command.documents.map(({ kind }) => kind);
  return [...new Set([...(required ? [required] : []), ...named])]
    .filter(document => !had.includes(document))
    .map(document => saying(situation, { kind: 'document', document }));
}

function byFact(
  first: Situation,
  made: readonly Change[],
  situation: Situation,
  act: Act,
  reason: Reason,
  name: string,
): readonly Change[] {
  const fact = facts[name];
  const may: MayChange | undefined = fact?.mayChange;
  if (!fact || !may) return [];
  switch (may.how) {
    case 'document':
      return [];
    case 'party': {
      const by = may.party(act);
      return by ? [saying(situation, { kind: 'party', by })] : [];
    }
    case 'application-day':
    case 'act-day':
      return dayFor(first, made, reason, may.how);
    case 'ground':
    case 'request': {
      const { how: kind, field } = may;
      const now = (situation.command as unknown as Record<string, FactValue | undefined>)[field];
      const values = may.values?.(act) ?? valuesOf(fact.type, now);
      const changes = values
        .filter(value => JSON.stringify(value) !== JSON.stringify(now))
        .map(value => saying(situation, { kind, fact: name, field, value }));
      return may.values || fact.type.type === 'enum' || fact.type.type === 'boolean'
        ? changes
        : nearest(situation, changes, reason, act);
    }
  }
}

/** Values of a field in the order of their distance from what is asked for now. */
function valuesOf(type: FactType, now: FactValue | undefined): readonly FactValue[] {
  if (type.type === 'enum') return type.values;
  if (typeof now === 'boolean') return [!now];
  if (typeof now === 'number') return outward(9).map(by => now + by);
  if (typeof now === 'string') return outward(dayRange).map(by => addDays(now, by));
  return [];
}

const dayRange = 800;
const outward = (range: number) => Array.from({ length: range }, (_, i) => [-(i + 1), i + 1]).flat();

/** The first of the changes with which the reason is gone. */
function nearest(
  situation: Situation,
  changes: readonly Change[],
  reason: Reason,
  act: Act,
): readonly Change[] {
  const rules = rulesOf(act);
  for (const change of changes) {
    const next = changed(situation, [change]);
    if (next && isGone(reason, decideIn(next), rules)) return [change];
  }
  return [];
}

/** The first later day on which the reason is gone. */
function dayFor(
  first: Situation,
  made: readonly Change[],
  reason: Reason,
  how: 'application-day' | 'act-day',
): readonly Change[] {
  for (const { change, situation } of laterDays(first, made, how === 'act-day' ? 'act' : 'application')) {
    if (isGone(reason, decideIn(situation), rulesOf(actIn(situation)))) return [change];
  }
  return [];
}

/** The values with which the reason is gone; where none does that alone, those that only leave more to be established. */
function unknownFor(
  situation: Situation,
  act: Act,
  reason: Reason,
  leaves: readonly FactCondition[],
): readonly Change[] {
  const { kind, fact: name } = reason as Partial<Extract<Requirement, { kind: 'fact' }>>;
  const fact = name === undefined ? undefined : facts[name];
  if (kind !== 'fact' || name === undefined || !fact) return [];
  if (fact.mayChange?.how === 'ground' || fact.mayChange?.how === 'request') return [];
  if (readFacts([name], act)[name] !== undefined) return [];
  const rules = rulesOf(act);
  const tried = settlingValues(fact.type, name, leaves, act).flatMap(value => {
    const change = saying(situation, { kind: 'fact', fact: name, value });
    const next = changed(situation, [change]);
    const decision = next && decideIn(next);
    return decision && !lacksGround(decision) ? [{ change, decision }] : [];
  });
  const gone = tried.filter(({ decision }) => isGone(reason, decision, rules));
  const more = tried.filter(({ decision }) => decision.verdict !== 'refused');
  return (gone.length > 0 ? gone : more).map(({ change }) => change);
}

const lacksGround = (decision: Decision) =>
  decision.verdict === 'refused' && decision.refusals.some(({ kind }) => kind === 'no-ground');

function settlingValues(type: FactType, name: string, leaves: readonly FactCondition[], act: Act) {
  switch (type.type) {
    case 'boolean':
      return [false, true];
    case 'enum':
      return type.values;
    case 'integer':
      return sidesOfBounds(
        leaves.filter(({ fact }) => fact === name),
        act,
      );
    default:
      return [];
  }
}

/** A number matters where a rule compares it: the last value on one side of the bound, and the first on the other. */
function sidesOfBounds(leaves: readonly FactCondition[], act: Act): readonly number[] {
  const sides = leaves.flatMap(({ operator, value }) => {
    const bound = readValue(value, {}, act.parameters);
    if (typeof bound !== 'number') return [];
    if (operator === 'lessThan' || operator === 'greaterThanInclusive') return [bound - 1, bound];
    return operator === 'equal' ? [bound] : [bound, bound + 1];
  });
  return [...new Set(sides)].filter(value => value >= 0);
}

function determinationFor(situation: Situation, act: Act, { cites }: Rule): readonly Change[] {
  const { command } = situation;
  const authority: Party | undefined = commonSuperiors(act)?.[0];
  if (!procedureOf(command).determined || !authority) return [];
  return [saying(situation, { kind: 'determination', norm: cites[0], by: authority })];
}
