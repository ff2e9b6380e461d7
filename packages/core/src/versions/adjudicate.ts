import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
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
  readonly dates: Dates;
}

/**
 * Decides again what was decided, or decides it as it would have been on other dates. Pure; nothing is written.
 *
 * @param ledger - the entries of the record, oldest first
 * @returns pending, for a determination, where the regulation was not in force on the day of the law
 */
export function adjudicate(
  regulation: Regulation,
  ledger: Iterable<Pick<LedgerBody, 'event' | 'at'>>,
  command: Command,
  dates: Dates,
  context: Pick<Context, 'directory' | 'calendar'>,
): Adjudication {
  const record = recordAsOf(ledger, dates);
  // Outside its days the regulation says so itself.
  const decision = isInForce(regulation, dates.lawAsOf)
    ? decide(lawAsOf(regulation, dates.lawAsOf), record, command, { ...context, on: dates.factsAsOf })
    : decide(regulation, record, command, { ...context, on: dates.lawAsOf });
  return { decision, record, dates };
}

/** What was known by one day of what had happened by another. */
export function recordAsOf(
  ledger: Iterable<Pick<LedgerBody, 'event' | 'at'>>,
  { factsAsOf, knownAsOf }: Pick<Dates, 'factsAsOf' | 'knownAsOf'>,
): StudentRecord | undefined {
  const endOfDay = Date.parse(`${knownAsOf}T23:59:59.999+08:00`);
  let record: StudentRecord | undefined;
  for (const { event, at } of ledger) {
    if (Date.parse(at) > endOfDay || event.on > factsAsOf) break;
    record = evolve(record, event);
  }
  return record;
}
