import { actOf } from './act.ts';
import { conclude } from './conclude.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { findingsOf } from './findings.ts';
import { impossibilities } from './impossible.ts';
import { notInForce } from './in-force.ts';
import type { Regulation } from './law/regulation.ts';
import { isInForce } from './law/rule-set.ts';
import { refusedAsOutsider } from './outsiders.ts';
import type { Command } from './procedures/command.ts';
import { procedureOf } from './procedures/index.ts';
import type { StudentRecord } from './record/student-record.ts';

/**
 * Answers a command under a regulation. Pure, synchronous and total: no clock, no I/O, no exception on any well-formed
 * input; the same arguments give the same answer.
 *
 * The machines say what is possible, the rules say what is lawful, and `conclude` draws the conclusion.
 *
 * @param record - `undefined` where the command makes a new record
 * @param command - from `parseCommand`
 * @returns granted, pending with all that is outstanding, or refused with every norm that bars it
 */
export function decide(
  regulation: Regulation,
  record: StudentRecord | undefined,
  command: Command,
  context: Context,
): Decision {
  const procedure = procedureOf(command);
  const act = actOf(regulation, record, command, context, procedure.terms?.(command));
  if (!isInForce(regulation, context.on)) return notInForce(act);
  const outsider = refusedAsOutsider(act);
  if (outsider) return outsider;
  const impossible = impossibilities(act, procedure);
  const findings = findingsOf(act, procedure.asks(act));
  return conclude(act, impossible, findings, goesAhead => procedure.plan(act, goesAhead));
}
