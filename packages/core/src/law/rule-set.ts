import { XuejiError } from '../errors/index.ts';
import { deepFreeze } from './define-regulation.ts';
import { nothing } from './evaluation.ts';
import type { Evaluator, Regulation, RuleSet } from './regulation.ts';
import type { Rule } from './rule.ts';

/**
 * The rules asked on a command on a day. A rule with `from` or `to` is there only on its days; whether the regulation
 * itself is in force is {@link isInForce}. A command that no rule names has the rules that are asked on every command.
 *
 * @param on calendar date
 * @example
 * const { rules, evaluate } = ruleSetAt(regulation, 'transfer.request', '2026-09-02');
 * evaluate(facts, parameterValues(regulation, '2026-09-02')).holds.map(position => rules[position].name)
 */
export function ruleSetAt(regulation: Regulation, command: string, on: string): RuleSet {
  const { ruleSets } = regulation;
  const all = (Object.hasOwn(ruleSets, command) ? ruleSets[command] : ruleSets['*']) ?? empty;
  const dates = changesOf(all);
  if (dates.length === 0) return all;
  // Every day between two changes has the same rules: one set for each period, made when it is first asked for.
  const period = dates.filter(date => date <= on).length;
  const known = periods.get(all) ?? new Map<number, RuleSet>();
  periods.set(all, known);
  const set = known.get(period) ?? inForceOn(all, on);
  known.set(period, set);
  return set;
}

/** Whether a day lies within the days of the regulation; a text that leaves its first day blank is taken as in force. */
export function isInForce({ header: { effective } }: Regulation, on: string): boolean {
  return (effective.from === null || effective.from <= on) && (effective.to === null || on <= effective.to);
}

/** @throws XuejiError `law/not-in-force` where a day lies outside the days of the regulation */
export function requireInForce(regulation: Regulation, on: string): void {
  if (isInForce(regulation, on)) return;
  const { title, effective } = regulation.header;
  const { from, to } = effective;
  throw new XuejiError('law/not-in-force', {
    zh: title.zh,
    en: title.en,
    on,
    from: from ?? '…',
    to: to ?? '…',
  });
}

const empty: RuleSet = deepFreeze({ rules: [], conditions: [], evaluate: () => nothing });
const periods = new WeakMap<RuleSet, Map<number, RuleSet>>();
const changes = new WeakMap<RuleSet, readonly string[]>();

/** Days on which a rule of the set comes into force or has gone out of it. */
function changesOf(set: RuleSet): readonly string[] {
  let dates = changes.get(set);
  if (!dates) {
    const all = set.rules.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [dayAfter(to)] : [])]);
    dates = [...new Set(all)].sort();
    changes.set(set, dates);
  }
  return dates;
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function inForceOn(all: RuleSet, on: string): RuleSet {
  const positions = all.rules.flatMap((rule, position) => (isRuleInForce(rule, on) ? [position] : []));
  return deepFreeze({
    rules: positions.map(position => all.rules[position]!),
    conditions: positions.map(position => all.conditions[position]!),
    evaluate: keepOnly(positions, all.evaluate),
  });
}

function isRuleInForce({ from, to }: Rule, on: string): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

function keepOnly(positions: readonly number[], evaluate: Evaluator): Evaluator {
  const place = new Map(positions.map((position, index) => [position, index]));
  const keep = (found: readonly number[]) =>
    found.flatMap(position => {
      const index = place.get(position);
      return index === undefined ? [] : [index];
    });
  return (facts, parameters) => {
    const { holds, unknown } = evaluate(facts, parameters);
    return { holds: keep(holds), unknown: keep(unknown) };
  };
}
