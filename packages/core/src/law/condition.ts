/** Kleene’s three values: a fact may be unknown, and so may what rests on it. */
export type Tri = true | false | undefined;

export type FactValue = boolean | number | string | readonly string[];

/** Facts by name; one that is absent or `undefined` is unknown. */
export type Facts = { readonly [name: string]: FactValue | undefined };

/** What a fact can hold, so that a rule about it can be checked before it is ever read. */
export type FactType =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly unit?: Unit }
  /** Calendar date `YYYY-MM-DD`, Asia/Shanghai. */
  | { readonly type: 'date' }
  /** A day of every year, `MM-DD`: a parameter that code reads, or an operand of `equal` and `notEqual`, never of `before`. */
  | { readonly type: 'month-day' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly values: readonly string[] };

/** Facts and parameters are compared only where their units agree. */
export type Unit =
  | 'calendar-day'
  | 'working-day'
  | 'week'
  | 'month'
  | 'year'
  | 'class-hour'
  | 'school-year'
  | 'count'
  | 'credit';

/** Fact types by name. The law wing’s rules are checked against it; `law/` never learns what a student is. */
export type FactCatalogue = Readonly<Record<string, FactType>>;

export type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'before'
  | 'onOrBefore'
  | 'after'
  | 'onOrAfter';

/** A literal is a boolean, an enum value or a list of them; a number or a date is always a parameter. */
export type ConditionValue = boolean | string | readonly string[] | { readonly fact: string };

export interface FactCondition {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: ConditionValue;
}

/** The conditions of json-rules-engine, to the letter; `path`, `params` and functions are refused. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | FactCondition;
