import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { isXuejiError } from '../errors/index.ts';
import { evolve } from '../evolve.ts';
import type { Regulation } from '../law/regulation.ts';
import { isInForce } from '../law/rule-set.ts';
import type { Command } from '../procedures/command.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { LedgerBody } from '../registry/ledger.ts';
import { lawAsOf } from './as-of.ts';

/** Three dates, each always said: none is taken from another. */
export interface Dates {
  /** What had happened by this day; the day of the decision. */
  readonly factsAsOf: string;
  /** The rules and values of this day. */
  readonly lawAsOf: string;
  /** What the register knew at the end of this day (Asia/Shanghai). */
  readonly knownAsOf: string;
}

export interface Adjudication {
  readonly decision: Decision;
  /** The record as it was decided on; absent where there was none, or it was not known yet. */
  readonly record: StudentRecord | undefined;
  /** Entries within the dates that cannot have happened without one that is left out: what followed from the decision itself. */
  readonly leftOut: number;
  readonly dates: Dates;
}

/** An entry of the ledger; without its command it is never taken for one that the decision wrote. */
export type KnownEntry = Pick<LedgerBody, 'event' | 'at'> & Partial<Pick<LedgerBody, 'command'>>;

/**
 * Decides again what was decided, or decides it as it would have been on other dates. What the command itself wrote is no fact that it
 * is decided on. Pure; nothing is written.
 *
 * @param ledger - the entries of the record, oldest first
 * @returns pending, for a determination, where the regulation was not in force on the day of the law
 * @throws XuejiError `record/illegal-event` where the ledger is incomplete or was altered
 * @example
 * const dates = { factsAsOf: '2026-10-12', lawAsOf: '2026-10-12', knownAsOf: '2026-12-01' };
 * adjudicate(regulation, ledger, command, dates, { directory, calendar }).decision.verdict
 */
export function adjudicate(
  regulation: Regulation,
  ledger: Iterable<KnownEntry>,
  command: Command,
  dates: Dates,
  context: Pick<Context, 'directory' | 'calendar'>,
): Adjudication {
  const { record, leftOut } = replayed(ledger, dates, command.id);
  // Which version the party had seen is no question of law.
  const { basedOn: _seen, ...asked } = command;
  // Outside its days the regulation says so itself.
  const [law, on] = isInForce(regulation, dates.lawAsOf)
    ? [lawAsOf(regulation, dates.lawAsOf), dates.factsAsOf]
    : [regulation, dates.lawAsOf];
  const decision = decide(law, record, asked as Command, { ...context, on });
  return { decision, record, leftOut, dates };
}

/**
 * What was known by one day of what had happened by another.
 *
 * @example recordAsOf([], { factsAsOf: '2026-10-12', knownAsOf: '2026-12-01' }) //=> undefined
 */
export function recordAsOf(
  ledger: Iterable<KnownEntry>,
  dates: Pick<Dates, 'factsAsOf' | 'knownAsOf'>,
): StudentRecord | undefined {
  return replayed(ledger, dates).record;
}

function replayed(
  ledger: Iterable<KnownEntry>,
  { factsAsOf, knownAsOf }: Pick<Dates, 'factsAsOf' | 'knownAsOf'>,
  decided?: string,
): Pick<Adjudication, 'record' | 'leftOut'> {
  const endOfDay = Date.parse(`${knownAsOf}T23:59:59.999+08:00`);
  let record: StudentRecord | undefined;
  let [passedOver, leftOut] = [false, 0];
  for (const { event, at, command } of ledger) {
    if (Date.parse(at) > endOfDay) break;
    if (event.on > factsAsOf || (decided !== undefined && command?.id === decided)) passedOver = true;
    else {
      const next = after(record, event, passedOver);
      if (next) record = next;
      else leftOut += 1;
    }
  }
  return { record, leftOut };
}

/** `undefined` where the event rests on one that was passed over. */
function after(
  record: StudentRecord | undefined,
  event: LedgerBody['event'],
  passedOver: boolean,
): StudentRecord | undefined {
  try {
    return evolve(record, event);
  } catch (error) {
    if (passedOver && isXuejiError(error, 'record/illegal-event')) return undefined;
    throw error;
  }
}
