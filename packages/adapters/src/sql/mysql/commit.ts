import type { Change, Receipt } from '@xueji/core/store';
import { beginsItsStreams, hopefulPlan, type Plan, planCommit } from '../../plan/index.ts';
import type { Dialect } from '../dialect.ts';
import { RaceLost } from '../failures.ts';
import type { SqlConnection } from '../handle.ts';
import { columnsOf, type Row, rowsOf } from '../rows-of.ts';
import type { Tables } from '../tables.ts';
import { failureOf } from './failures.ts';
import { knownOf } from './known.ts';
import { migrations } from './migrations/index.ts';
import { inOneGo } from './texts.ts';
import { few, insert, insertEntries, releaseClaim, update } from './writing.ts';

/**
 * A host writes at once what is guarded row by row, and looks only where that has failed. Else: asks what is there,
 * settles the changes on it, and writes table by table. Refusals come before anything is written. What another writer
 * has done since is met by the guards: then a host does it all over, and in a vendor’s transaction, whose rows were locked,
 * only two who insert the same at once can meet so.
 */
export const commit: Dialect['commit'] = async (handle, tables, changes) => {
  const hoped = handle.transact && guardedPlan(changes);
  if (hoped) {
    try {
      return await inOneGo(handle, connection => write(connection, tables, hoped));
    } catch (error) {
      if (failureOf(error) !== 'busy') throw error;
    }
  }
  return inOneGo(handle, async connection => {
    const reading = { needed: migrations.at(-1)!.version, locking: !handle.transact };
    return write(
      connection,
      tables,
      planCommit(changes, await knownOf(connection, tables, changes, reading)),
    );
  });
};

/** A plan whose every row meets a guard: that of an entry behind others is there for a few rows only. */
function guardedPlan(changes: readonly Change[]): Plan | undefined {
  const rows = changes.map(({ writes, entries, claims, notices }) =>
    Math.max(1, writes.length, entries.length, claims.length, notices.length),
  );
  const areFew = rows.reduce((sum, each) => sum + each, 0) <= few;
  const areGuarded = areFew || beginsItsStreams(changes.flatMap(({ entries }) => entries));
  return areGuarded ? hopefulPlan(changes) : undefined;
}

async function write(
  connection: SqlConnection,
  tables: Tables,
  { fresh, receipts }: Plan,
): Promise<readonly Receipt[]> {
  const rows = rowsOf(fresh);
  const put = async (some: readonly Row[], into: (some: readonly Row[]) => Promise<number>) => {
    if (some.length > 0 && (await into(some)) !== some.length) throw new RaceLost();
  };
  const putInto = (name: 'record' | 'claim' | 'receipt' | 'notice') =>
    put(rows[name], some => insert(connection, tables[name], columnsOf[name], some));

  // The receipt first: of two who send one change the second waits here, with nothing written.
  await putInto('receipt');
  await putInto('record');
  await put(rows.updates, some => update(connection, tables.record, some));
  for (const row of rows.released) await put([row], ([one]) => releaseClaim(connection, tables.claim, one!));
  await putInto('claim');
  await putInto('notice');
  await put(rows.ledger, some => insertEntries(connection, tables.ledger, some));
  return receipts;
}
