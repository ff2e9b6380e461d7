import { XuejiError } from '../errors/index.ts';
import { closureEvaluator } from './closures.ts';
import type { ResolvedConditions } from './conditions.ts';
import { deepFreeze } from './define-regulation.ts';
import { digestOf } from './digest.ts';
import type { Parameter, ReadingOption, Regulation, RuleSet, RuleUnderOption } from './regulation.ts';

/**
 * The regulation as it would be, were an unclear place read another way: with the rules and parameters of that option.
 * Nothing of `regulation` is changed; an option that says nothing of rules and parameters changes what is taken, and no more.
 *
 * @throws XuejiError `law/unknown-reading`, `law/unknown-option`
 * @example
 * underOption(regulation, 'withdrawal-and-or', 'either').readings['withdrawal-and-or'].taken //=> 'either'
 */
export function underOption(regulation: Regulation, reading: string, option: string): Regulation {
  const found = Object.hasOwn(regulation.readings, reading) ? regulation.readings[reading] : undefined;
  if (!found) throw new XuejiError('law/unknown-reading', { reading, nearest: '' });
  const chosen = found.options.find(({ id }) => id === option);
  if (!chosen) {
    const known = found.options.map(({ id }) => id).join(', ');
    throw new XuejiError('law/unknown-option', { reading, option, known });
  }
  if (option === found.taken) return regulation;
  return deepFreeze<Regulation>({
    ...regulation,
    readings: { ...regulation.readings, [reading]: { ...found, taken: option } },
    parameters: withValues(regulation.parameters, chosen),
    ruleSets: Object.fromEntries(
      Object.entries(regulation.ruleSets).map(([command, set]) => [
        command,
        changed(set, chosen.rules ?? []),
      ]),
    ),
    digest: digestOf([{ file: `readings/${reading}`, value: chosen }], regulation.digest),
  });
}

function withValues(
  parameters: Regulation['parameters'],
  { parameters: set = {} }: ReadingOption,
): Regulation['parameters'] {
  const changed = Object.entries(set).map(([name, value]): [string, Parameter] => [
    name,
    { ...parameters[name]!, values: [{ from: null, value: value! }] },
  ]);
  return { ...parameters, ...Object.fromEntries(changed) };
}

/** Rules keep their places: one that is left out never holds. */
function changed(set: RuleSet, changes: readonly RuleUnderOption[]): RuleSet {
  const touched = set.rules.map(({ name }) => changes.find(({ rule }) => rule === name));
  if (touched.every(change => change === undefined)) return set;
  const conditions = set.conditions.map((before, position) => under(before, touched[position]));
  return { rules: set.rules, conditions, evaluate: closureEvaluator(conditions) };
}

const never = { any: [] };

function under(before: ResolvedConditions, change: RuleUnderOption | undefined): ResolvedConditions {
  if (!change) return before;
  if ('omitted' in change) return { when: never, unless: [] };
  const { conditions, unless } = change;
  return {
    when: conditions,
    unless: unless ? unless.map(exception => exception.conditions) : before.unless,
  };
}
