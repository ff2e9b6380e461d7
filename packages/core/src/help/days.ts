import { facts, readFacts } from '../facts/catalogue.ts';
import { factNames } from '../facts/fact-names.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import { procedureOf } from '../procedures/index.ts';
import type { Act } from '../procedures/procedure.ts';
import { addDays } from '../time/index.ts';
import { type Change, placeOf } from './change.ts';
import { saying } from './sentences.ts';
import { actIn, changed, type Situation } from './situation.ts';

/** How many days ahead are looked at: a school year and its vacations. */
const horizon = 400;

export interface LaterDay {
  readonly change: Change;
  /** With the changes made before and this one in the place of an earlier day. */
  readonly situation: Situation;
}

/**
 * The later days on which it may be applied or acted, the nearest first. A day on which a fact would change that a day may not
 * change is left out: nobody is told to wait for a birthday, or until a term’s truancy is forgotten.
 */
export function* laterDays(
  first: Situation,
  made: readonly Change[],
  of: 'application' | 'act',
): Generator<LaterDay> {
  const { command, context } = first;
  const place = `day ${of}`;
  const others = made.filter(change => placeOf(change) !== place);
  const before = made.find(change => placeOf(change) === place);
  const start = before?.kind === 'day' ? addDays(before.on, 1) : context.on;
  const now = of === 'application' && 'appliedOn' in command ? command.appliedOn : context.on;
  if (of === 'application' && !('appliedOn' in command)) return;
  const still = changed(first, others);
  if (!still) return;
  const fixed = factsThatADayLeaves(actIn(still), of);
  for (let i = 0; i < horizon; i += 1) {
    const on = addDays(start, i);
    if (on === now || on > addDays(context.on, horizon)) continue;
    const change = saying(first, { kind: 'day', of, on });
    const situation = changed(first, [...others, change]);
    if (situation && isSame(fixed, readFacts(Object.keys(fixed), actIn(situation)))) {
      yield { change, situation };
    }
  }
}

/** The known facts that the rules of the act read and that no day may change. */
function factsThatADayLeaves(act: Act, of: 'application' | 'act') {
  const moving = of === 'application' ? ['application-day', 'act-day'] : ['act-day'];
  const conditions = procedureOf(act.command)
    .asks(act)
    .flatMap(command => ruleSetAt(act.regulation, command, act.on).conditions)
    .flatMap(({ when, unless }) => [when, ...unless]);
  const names = factNames(conditions).filter(name => !moving.includes(facts[name]?.mayChange?.how ?? ''));
  return readFacts(names, act);
}

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
