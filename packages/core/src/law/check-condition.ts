import { below, type CheckContext, type Place, typeOf } from './check-context.ts';
import { checkOperands } from './check-operands.ts';
import type { Condition, FactCondition } from './condition.ts';
import { partsOf } from './conditions.ts';
import { factNameOf } from './operand.ts';
import { isOperator, operatorNames } from './operators.ts';

export type SharedConditions = Readonly<Record<string, Condition>>;

/** Refuses whatever json-rules-engine would take and quietly answer wrongly: see the traps in the tests. */
export function checkCondition(
  condition: Condition,
  shared: SharedConditions,
  place: Place,
  context: CheckContext,
): void {
  if ('fact' in condition) {
    checkLeaf(condition, place, context);
  } else if ('not' in condition) {
    checkCondition(condition.not, shared, below(place, 'not'), context);
  } else if ('condition' in condition) {
    const name = condition.condition;
    if (Object.hasOwn(shared, name)) return;
    context.problems.add('law/unknown-condition', place.file, [...place.path, 'condition'], {
      condition: name,
    });
  } else {
    const operator = 'all' in condition ? 'all' : 'any';
    const parts = partsOf(condition);
    const at = below(place, operator);
    if (parts.length === 0) context.problems.add('law/empty-conditions', at.file, at.path, { operator });
    parts.forEach((part, index) => {
      checkCondition(part, shared, below(at, index), context);
    });
  }
}

function checkLeaf({ fact, operator, value }: FactCondition, place: Place, context: CheckContext): void {
  const left = typeOf(fact, below(place, 'fact'), context);
  const rightFact = factNameOf(value);
  const right =
    rightFact === undefined ? undefined : typeOf(rightFact, below(place, 'value', 'fact'), context);
  if (!isOperator(operator)) {
    const details = { operator, known: operatorNames.join(', ') };
    context.problems.add('law/unknown-operator', place.file, [...place.path, 'operator'], details);
    return;
  }
  if (!left || (rightFact !== undefined && !right)) return;
  const fault = checkOperands({ name: fact, type: left }, operator, right ?? { literal: value });
  if (fault) context.problems.add(fault.code, place.file, [...place.path, fault.step], fault.details);
}
