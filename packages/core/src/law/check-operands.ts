import type { Bilingual } from '../text.ts';
import type { ConditionValue, FactType, Operator } from './condition.ts';
import { describeType, unitOf, valueFits } from './fact-type.ts';
import { operators } from './operators.ts';

/** What is wrong with a comparison, and on which side. */
export interface Fault {
  readonly code: 'law/type-mismatch' | 'law/unit-mismatch';
  readonly step: 'operator' | 'value';
  readonly details: Readonly<Record<string, string>>;
}

type Literal = { readonly literal: ConditionValue };

/** Whether an operator fits both of its sides; the right one is a literal, or the type of a fact or parameter. */
export function checkOperands(
  left: { readonly name: string; readonly type: FactType },
  operator: Operator,
  right: FactType | Literal,
): Fault | undefined {
  if (!operators[operator].left.includes(left.type.type)) {
    const { zh, en } = describeType(left.type);
    return mismatch('operator', {
      zh: `“${operator}”不适用于“${left.name}”（${zh}）`,
      en: `\`${operator}\` does not fit \`${left.name}\`, which is ${en}`,
    });
  }
  return 'literal' in right
    ? checkLiteral(left.type, operator, right.literal)
    : checkTypes(left.type, operator, right);
}

function checkLiteral(left: FactType, operator: Operator, value: ConditionValue): Fault | undefined {
  if (left.type === 'integer' || left.type === 'date' || left.type === 'month-day') {
    return mismatch('value', {
      zh: '数字和日期必须取自参数，不得写在规则里',
      en: 'a number or a date is a parameter, never part of a rule',
    });
  }
  if (operators[operator].right === 'same') {
    return valueFits(left, value as string) ? undefined : mismatch('value', isNot(value, describeType(left)));
  }
  const element: FactType = 'values' in left ? { type: 'enum', values: left.values } : left;
  if (operators[operator].right === 'element') {
    return valueFits(element, value as string)
      ? undefined
      : mismatch('value', isNot(value, describeType(element)));
  }
  if (!Array.isArray(value) || value.length === 0) {
    return mismatch('value', {
      zh: '右边必须是非空列表',
      en: 'the right side must be a list that is not empty',
    });
  }
  const stranger = value.find(member => !valueFits(element, member));
  return stranger === undefined ? undefined : mismatch('value', isNot(stranger, describeType(element)));
}

function checkTypes(left: FactType, operator: Operator, right: FactType): Fault | undefined {
  const wanted = { same: left.type, list: 'list', element: 'enum' }[operators[operator].right];
  if (right.type !== wanted) {
    const { zh, en } = describeType(right);
    return mismatch('value', {
      zh: `右边应为 ${wanted} 类型，实为${zh}`,
      en: `the right side must be of type ${wanted}, and is ${en}`,
    });
  }
  if (left.type === 'integer' && right.type === 'integer' && unitOf(left) !== unitOf(right)) {
    return {
      code: 'law/unit-mismatch',
      step: 'value',
      details: { left: unitOf(left), right: unitOf(right) },
    };
  }
  if ('values' in left && 'values' in right && !left.values.some(value => right.values.includes(value))) {
    return mismatch('value', { zh: '两边没有共同的取值', en: 'the two sides have no value in common' });
  }
  return undefined;
}

function mismatch(step: Fault['step'], { zh, en }: Bilingual): Fault {
  return { code: 'law/type-mismatch', step, details: { zh, en } };
}

function isNot(value: ConditionValue, type: Bilingual): Bilingual {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return { zh: `“${shown}”不是${type.zh}`, en: `\`${shown}\` is not ${type.en}` };
}
