import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, Facts } from './condition.ts';
import { foldUnless } from './conditions.ts';
import { factOfParameter } from './operand.ts';
import { operators } from './operators.ts';
import { parameterValues } from './parameters.ts';
import type { Regulation } from './regulation.ts';
import { ruleSetAt } from './rule-set.ts';

export interface EngineOptions {
  /** Calendar date: the rules and the parameters in force on it. */
  readonly on: string;
}

/** Those that json-rules-engine has not. */
const dateOperators = ['before', 'onOrBefore', 'after', 'onOrAfter'] as const;

/**
 * The rules of a command as a json-rules-engine, for those who run one: date operators added, `unless` folded into
 * the conditions, shared conditions put in (their names are visible in one file only), parameters added as facts.
 *
 * **Its answers are those of `evaluate` only where every fact is known and of its type** (`checkFacts`). That engine has
 * two truth values: under `allowUndefinedFacts` a missing document would satisfy `not`, `notEqual` and `notIn`, and so
 * pass a prohibition. It is off here: a run that needs an unknown fact rejects with “Undefined fact”. Leave it off.
 *
 * @example
 * const { events } = await toEngine(regulation, 'transfer.request', { on: '2026-09-02' }).run(facts);
 */
export function toEngine(regulation: Regulation, command: string, { on }: EngineOptions): Engine {
  const { rules, conditions } = ruleSetAt(regulation, command, on);
  const engine = new StrictEngine();
  for (const name of dateOperators) engine.addOperator(name, operators[name].test);
  for (const [name, value] of Object.entries(parameterValues(regulation, on))) {
    engine.addFact(factOfParameter(name), value);
  }
  rules.forEach(({ name, event, priority = 1 }, position) => {
    engine.addRule({
      name,
      priority,
      // The engine keeps and extends what it is given; ours is frozen.
      event: { type: event.type, params: { ...event.params } },
      conditions: structuredClone(rooted(foldUnless(conditions[position]!))) as TopLevelCondition,
    });
  });
  return engine;
}

class StrictEngine extends Engine {
  /** The engine takes `{ fact: undefined }` for a value, and `undefined !== 'x'` for an answer. */
  override run(...[facts = {}, options]: Parameters<Engine['run']>) {
    const known = Object.entries(facts as Facts).filter(([, value]) => value !== undefined);
    return super.run(Object.fromEntries(known), options);
  }
}

function rooted(condition: Condition): Condition {
  return 'fact' in condition ? { all: [condition] } : condition;
}
