import type { ResolvedConditions } from './conditions.ts';
import type {
  Chapter,
  Evaluator,
  Norm,
  Parameter,
  Reading,
  Regulation,
  RegulationHeader,
  RuleSet,
} from './regulation.ts';
import type { CaseDefinition, Rule } from './rule.ts';

/** A regulation that was read and checked, as plain data: what the generated module carries. */
export interface RegulationData {
  readonly header: RegulationHeader;
  readonly chapters: readonly Chapter[];
  readonly norms: readonly Norm[];
  readonly parameters: readonly Parameter[];
  readonly readings: readonly Reading[];
  /** Shared conditions put in. */
  readonly cases: readonly CaseDefinition[];
  /** Every rule once, in order. */
  readonly rules: readonly CheckedRule[];
  /** Positions in `rules`, by command; `*` has those asked on every command. */
  readonly commands: Readonly<Record<string, readonly number[]>>;
  readonly digest: string;
}

export interface CheckedRule extends ResolvedConditions {
  readonly rule: Rule;
}

/**
 * Puts a regulation together from data that was checked before and one evaluator for each command.
 * Nothing is checked again; everything is frozen, so that a simulation can’t reach into the baseline.
 *
 * @param evaluatorOf the function that answers the rules of a command, given in their order
 */
export function defineRegulation(
  data: RegulationData,
  evaluatorOf: (command: string, conditions: readonly ResolvedConditions[]) => Evaluator,
): Regulation {
  const ruleSets = Object.entries(data.commands).map(([command, positions]): [string, RuleSet] => {
    const rules = positions.map(position => data.rules[position]!);
    const conditions = rules.map(({ when, unless }) => ({ when, unless }));
    return [
      command,
      { rules: rules.map(({ rule }) => rule), conditions, evaluate: evaluatorOf(command, conditions) },
    ];
  });
  return deepFreeze<Regulation>({
    header: data.header,
    chapters: data.chapters,
    norms: byKey(data.norms, norm => norm.id),
    parameters: byKey(data.parameters, parameter => parameter.name),
    readings: byKey(data.readings, reading => reading.name),
    cases: data.cases,
    ruleSets: Object.fromEntries(ruleSets),
    digest: data.digest,
    overlays: [],
  });
}

/** A rule that uses no shared condition. */
export function asWritten(rule: Rule): CheckedRule {
  return { rule, when: rule.conditions, unless: (rule.unless ?? []).map(({ conditions }) => conditions) };
}

/** Rules by priority (the highest first), then article, then position in their file; and by command. */
export function arrangeRules(
  rules: readonly (CheckedRule & { readonly article: number })[],
): Pick<RegulationData, 'rules' | 'commands'> {
  const sorted = rules.toSorted(
    (a, b) => (b.rule.priority ?? 1) - (a.rule.priority ?? 1) || a.article - b.article,
  );
  const commands = [...new Set(['*', ...sorted.flatMap(({ rule }) => rule.on)])].sort();
  const positions = (command: string) =>
    sorted.flatMap(({ rule }, position) =>
      rule.on.includes(command) || rule.on.includes('*') ? [position] : [],
    );
  return {
    rules: sorted.map(({ rule, when, unless }) => ({ rule, when, unless })),
    commands: Object.fromEntries(commands.map(command => [command, positions(command)])),
  };
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function byKey<T>(values: readonly T[], key: (value: T) => string): Readonly<Record<string, T>> {
  return Object.fromEntries(values.map(value => [key(value), value]));
}
