import { factNames } from '../facts/fact-names.ts';
import { connected, factsAt, type Point, type Space, spaceOf } from '../gaps/space.ts';
import { conditionClosure } from '../law/closures.ts';
import type { Condition, Facts, FactValue } from '../law/condition.ts';
import { foldUnless } from '../law/conditions.ts';
import { factNameOf, parameterNameOf } from '../law/operand.ts';
import { operators } from '../law/operators.ts';
import { parameterValues } from '../law/parameters.ts';
import type { ParameterValues, Regulation } from '../law/regulation.ts';
import type { NormId, Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';

/** A smallest case in which two versions say different things of an act. */
export interface Difference {
  readonly command: string;
  /** The facts that matter, with their values; whatever the others are, the two differ. */
  readonly facts: Facts;
  /** What each says of it, by what it comes to: `prohibition`, `document meeting-decision`, `duty file.receive`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly norms: readonly NormId[];
}

export interface DiffReport {
  /** None: the two versions mean the same on this day, however their texts differ. */
  readonly differences: readonly Difference[];
  /** Commands whose rules were compared, and how many cases were tried. */
  readonly commands: number;
  readonly tried: number;
  /** Parameters that differ and that no rule reads: they are periods, or are read by the code. */
  readonly parameters: readonly string[];
}

/**
 * Compares two versions by meaning: rules are told apart by when they hold and what follows, never by name or wording. For each
 * group of changed rules every case that their conditions can tell apart is tried.
 *
 * @param on - calendar date: the rules and values of the day
 * @throws XuejiError `law/too-many-points`
 */
export function diff(before: Regulation, after: Regulation, on: string): DiffReport {
  const [old, now] = [parameterValues(before, on), parameterValues(after, on)];
  const commands = [...new Set([...Object.keys(before.ruleSets), ...Object.keys(after.ruleSets)])];
  let tried = 0;
  const differences = commands.flatMap(command => {
    const [was, is] = [statedIn(before, command, on, old), statedIn(after, command, on, now)];
    const changed = [
      ...was.filter(one => !has(is, one)).map(one => ({ ...one, side: 'before' as const })),
      ...is.filter(one => !has(was, one)).map(one => ({ ...one, side: 'after' as const })),
    ];
    return connected(changed, ({ where }) => factNames([where])).flatMap(group => {
      const space = spaceOf(
        group.map(({ where }) => where),
        {},
      );
      tried += space.points.length;
      return smallest(command, group, space) ?? [];
    });
  });
  const changed = Object.keys({ ...old, ...now }).filter(
    name => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  return { differences, commands: commands.length, tried, parameters: changed };
}

interface Stated {
  /** What follows where the rule holds. */
  readonly follows: string;
  /** With the values of the day put in. */
  readonly where: Condition;
  readonly cites: readonly NormId[];
}

function statedIn(law: Regulation, command: string, on: string, values: ParameterValues): readonly Stated[] {
  const { rules, conditions } = ruleSetAt(law, command, on);
  return rules.map((rule, i) => ({
    follows: consequenceOf(rule, values),
    where: withValues(foldUnless(conditions[i]!), values),
    cites: rule.cites,
  }));
}

function consequenceOf(
  { modality, requires, liftedBy, becomes, duty }: Rule,
  values: ParameterValues,
): string {
  if (requires)
    return requires.kind === 'document'
      ? `document ${requires.document}`
      : `${requires.kind} ${requires.party}`;
  if (liftedBy) return `${modality} ${liftedBy.party}`;
  if (!duty) return [modality, becomes].filter(Boolean).join(' ');
  const period =
    duty.within === undefined ? duty.until : `${duty.within}=${JSON.stringify(values[duty.within])}`;
  return ['duty', duty.bearer, duty.act, period].filter(Boolean).join(' ');
}

const key = ({ follows, where }: Stated) => JSON.stringify([follows, where]);
const has = (all: readonly Stated[], one: Stated) => all.some(other => key(other) === key(one));

/** The condition with parameters replaced by their values, so that two versions of them can stand side by side. */
function withValues(condition: Condition, values: ParameterValues): Condition {
  if ('all' in condition) return { all: condition.all.map(part => withValues(part, values)) };
  if ('any' in condition) return { any: condition.any.map(part => withValues(part, values)) };
  if ('not' in condition) return { not: withValues(condition.not, values) };
  if ('condition' in condition) return condition;
  const read = (name: string) => values[parameterNameOf(name) ?? ''];
  const right = factNameOf(condition.value);
  const value =
    right !== undefined && parameterNameOf(right) !== undefined
      ? (read(right) as typeof condition.value)
      : condition.value;
  if (parameterNameOf(condition.fact) === undefined) return { ...condition, value };
  const left = read(condition.fact);
  const holds = left !== undefined && operators[condition.operator].test(left, value as FactValue);
  return holds ? { all: [] } : { any: [] };
}

type Sided = Stated & { readonly side: 'before' | 'after' };

function smallest(command: string, group: readonly Sided[], space: Space): Difference | undefined {
  const asked = group.map(one => ({ ...one, holds: conditionClosure(one.where) }));
  const said = (facts: Facts, side: Sided['side']) =>
    [
      ...new Set(
        asked.filter(one => one.side === side && one.holds(facts, {}) === true).map(({ follows }) => follows),
      ),
    ].sort();
  const differs = space.points.map(point => {
    const facts = factsAt(space, point);
    return JSON.stringify(said(facts, 'before')) !== JSON.stringify(said(facts, 'after'));
  });
  const found = space.points.findIndex((_, i) => differs[i]);
  const point = space.points[found];
  if (!point) return undefined;
  const kept = keptFacts(space, point, differs);
  const all = factsAt(space, point);
  const facts = Object.fromEntries(kept.map(i => [space.facts[i]!, all[space.facts[i]!]!]));
  const holding = asked.filter(one => one.holds(all, {}) === true);
  return {
    command,
    facts,
    before: said(all, 'before'),
    after: said(all, 'after'),
    norms: [...new Set(holding.flatMap(({ cites }) => cites))],
  };
}

/** The facts without which it would not be sure that the versions differ: the others may have any value. */
function keptFacts({ facts, points }: Space, point: Point, differs: readonly boolean[]): readonly number[] {
  let kept = facts.map((_, i) => i);
  for (const dropped of kept) {
    const rest = kept.filter(i => i !== dropped);
    const alike = (other: Point) => rest.every(i => other[i] === point[i]);
    if (points.every((other, i) => !alike(other) || differs[i])) kept = rest;
  }
  return kept;
}
