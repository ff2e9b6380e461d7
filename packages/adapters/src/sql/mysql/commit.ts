import { type Change, type Receipt, StoreRefusal } from '@xueji/core/store';
import { beginsItsStreams, hopefulPlan, type Plan, planCommit } from '../../plan/index.ts';
import type { Dialect } from '../dialect.ts';
import { RaceLost } from '../failures.ts';
import type { SqlConnection } from '../handle.ts';
import { rowsOf } from '../rows-of.ts';
import type { Tables } from '../tables.ts';
import { failureOf, isDuplicate } from './failures.ts';
import { knownOf, type Locking } from './known.ts';
import { migrations } from './migrations/index.ts';
import { few, writingsOf } from './writing.ts';

/**
 * A host writes at once what is guarded row by row, and looks only where that has failed. Else: asks what is there,
 * settles the changes on it, and writes table by table. Refusals come before anything is written. What another writer
 * has done since is met by the guards: then a host does it all over.
 */
export const commit: Dialect['commit'] = async (handle, tables, changes) => {
  if (!handle.transact) return commitAsGuest(handle, tables, changes);
  const hoped = guardedPlan(changes);
  if (hoped) {
    try {
      return await handle.transact(connection => write(connection, tables, hoped));
    } catch (error) {
      if (failureOf(error) !== 'busy') throw error;
    }
  }
  return handle.transact(connection => askAndWrite(connection, tables, changes, 'nothing'));
};

/**
 * In a vendor’s transaction the documents and claims that are there are locked, what is new is not. Where another has added it since,
 * the first insert meets it, with nothing written yet: then all is asked again under locks, and the refusal that is due is given.
 */
async function commitAsGuest(
  connection: SqlConnection,
  tables: Tables,
  changes: readonly Change[],
): Promise<readonly Receipt[]> {
  let hasWritten = false;
  const watched: SqlConnection = {
    async run(text, values) {
      const answer = await connection.run(text, values);
      hasWritten ||= answer.changed > 0;
      return answer;
    },
  };
  try {
    return await askAndWrite(watched, tables, changes, 'found');
  } catch (error) {
    if (hasWritten || !(error instanceof StoreRefusal || isDuplicate(error))) throw error;
  }
  return askAndWrite(connection, tables, changes, 'all');
}

async function askAndWrite(
  connection: SqlConnection,
  tables: Tables,
  changes: readonly Change[],
  locking: Locking,
): Promise<readonly Receipt[]> {
  const needed = migrations.at(-1)!.version;
  const known = await knownOf(connection, tables, changes, { needed, locking });
  return write(connection, tables, planCommit(changes, known));
}

/** A plan whose every row meets a guard: that of an entry behind others is there for a few rows only. */
function guardedPlan(changes: readonly Change[]): Plan | undefined {
  const rows = changes.map(({ writes, entries, claims, notices }) =>
    Math.max(1, writes.length, entries.length, claims.length, notices.length),
  );
  const areFew = rows.reduce((sum, each) => sum + each, 0) <= few;
  return areFew || beginsItsStreams(changes) ? hopefulPlan(changes) : undefined;
}

async function write(
  { run }: SqlConnection,
  tables: Tables,
  { fresh, receipts }: Plan,
): Promise<readonly Receipt[]> {
  for (const { text, values, rows } of writingsOf(tables, rowsOf(fresh)))
    if ((await run(text, values)).changed !== rows) throw new RaceLost();
  return receipts;
}
