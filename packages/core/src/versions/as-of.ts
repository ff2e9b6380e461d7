import { parameterValueAt } from '../law/parameters.ts';
import type { Parameter, ParameterValue, Regulation, RuleSet } from '../law/regulation.ts';
import type { Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';

/**
 * The law as it stood on a day, for any day that it is asked about: the rules and values of that day, and no other.
 *
 * @param on - calendar date within the days of the regulation
 */
export function lawAsOf(regulation: Regulation, on: string): Regulation {
  const parameters = Object.entries(regulation.parameters).map(([name, parameter]): [string, Parameter] => [
    name,
    { ...parameter, values: valueOn(parameter, on) },
  ]);
  const ruleSets = Object.keys(regulation.ruleSets).map((command): [string, RuleSet] => {
    const set = ruleSetAt(regulation, command, on);
    return [command, { ...set, rules: set.rules.map(undated) }];
  });
  return {
    ...regulation,
    header: { ...regulation.header, effective: { from: null, to: null } },
    parameters: Object.fromEntries(parameters),
    ruleSets: Object.fromEntries(ruleSets),
  };
}

function valueOn(parameter: Parameter, on: string): readonly [ParameterValue] {
  const value = parameterValueAt(parameter, on) ?? parameter.values[0];
  return [{ ...value, from: null }];
}

function undated({ from: _from, to: _to, ...rule }: Rule): Rule {
  return rule;
}
