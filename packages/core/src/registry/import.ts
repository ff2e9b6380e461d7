import { decide } from '../decide.ts';
import { XuejiError } from '../errors/index.ts';
import type { Command } from '../procedures/command.ts';
import { parseCommand } from '../procedures/command.ts';
import { changeFor } from './change.ts';
import { positionOfRefused } from './refused-change.ts';
import { type RegistryOptions, refusedByStore } from './registry.ts';
import { type Change, isStoreRefusal } from './store.ts';

export interface ImportReport {
  readonly imported: number;
  /** Imported before by the same commands: nothing was written for them. */
  readonly replayed: number;
}

/**
 * Imports records, all of them or none.
 *
 * @param inputs - `record.import` commands
 * @throws XuejiError `input/…` for a malformed one, `input/import-refused` where the regulation bars one, `registry/taken` where a
 *   person or number is in the register already; `where.row` is its position, from 1
 */
export async function importRecords(
  options: RegistryOptions,
  inputs: readonly unknown[],
): Promise<ImportReport> {
  const commands = inputs.map((input, i) => atRow(i, () => parseCommand(input)));
  const changes = commands.map((command, i) => atRow(i, () => importChange(options, command)));
  try {
    const receipts = await options.store.commit(changes);
    const replayed = receipts.filter(receipt => receipt.replayed).length;
    return { imported: receipts.length - replayed, replayed };
  } catch (error) {
    if (!isStoreRefusal(error)) throw error;
    const row = positionOfRefused(error.reason, changes);
    const command = commands[row ?? 0];
    if (!command) throw error;
    throw located(refusedByStore(error, command), row);
  }
}

function importChange(options: RegistryOptions, command: Command): Change {
  const { regulation, directory, calendar, clock, identityKey } = options;
  const decision = decide(regulation, undefined, command, { on: clock.today(), directory, calendar });
  if (decision.verdict !== 'granted') {
    const reasons = decision.verdict === 'refused' ? decision.refusals : decision.outstanding;
    throw new XuejiError('input/import-refused', {
      reasons: reasons.map(reason => reason.says.zh).join('；'),
    });
  }
  return changeFor({ command, decision, before: undefined, regulation, at: clock.now(), identityKey }).change;
}

function atRow<T>(row: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw located(error, row);
  }
}

function located(error: unknown, row: number | undefined): unknown {
  if (!(error instanceof XuejiError) || row === undefined) return error;
  return new XuejiError(error.code, error.details, { ...error.where, row: row + 1 }, { cause: error.cause });
}
