import type { Change, Receipt, Tags } from '@xueji/core/store';
import { tagNames } from '../../checks/index.ts';
import { type FreshChange, hopefulOf, netEffect, type Plan, planCommit } from '../../plan/index.ts';
import type { Dialect } from '../dialect.ts';
import { RaceLost } from '../failures.ts';
import type { SqlConnection } from '../handle.ts';
import type { Tables } from '../tables.ts';
import { versionsText } from '../versions-text.ts';
import { failureOf } from './failures.ts';
import { knownOf } from './known.ts';
import { migrations } from './migrations/index.ts';
import { inOneGo } from './texts.ts';
import { columnsOf, few, insert, insertEntries, type Row, releaseClaim, update } from './writing.ts';

/**
 * A host writes a small change at once, guarded row by row, and looks only where that has failed. Else: asks what is there,
 * settles the changes on it, and writes table by table. Refusals come before anything is written. What another writer
 * has done since is met by the guards: then a host does it all over, and in a vendor’s transaction, whose rows were locked,
 * only two who insert the same at once can meet so.
 */
export const commit: Dialect['commit'] = async (handle, tables, changes) => {
  const hoped = handle.transact && hopefulPlan(changes);
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

/** Where nothing speaks against the changes but the database might. */
function hopefulPlan(changes: readonly Change[]): Plan | undefined {
  const rows = changes.map(({ writes, entries, claims, notices }) =>
    Math.max(1, writes.length, entries.length, claims.length, notices.length),
  );
  if (rows.reduce((sum, each) => sum + each, 0) > few) return undefined;
  try {
    const plan = planCommit(changes, hopefulOf(changes));
    // A change that comes twice is no batch to hope for: its receipt may be one that was kept long ago.
    return plan.fresh.length === changes.length ? plan : undefined;
  } catch {
    // Refused without a look; which refusal is due only the database can say.
    return undefined;
  }
}

async function write(
  connection: SqlConnection,
  tables: Tables,
  { fresh, receipts }: Plan,
): Promise<readonly Receipt[]> {
  const { inserts, updates, entries, claims, notices } = netEffect(fresh);
  const put = async (rows: readonly Row[], into: (rows: readonly Row[]) => Promise<number>) => {
    if (rows.length > 0 && (await into(rows)) !== rows.length) throw new RaceLost();
  };
  const putInto = (name: 'record' | 'claim' | 'receipt' | 'notice', rows: readonly Row[]) =>
    put(rows, some => insert(connection, tables[name], columnsOf[name], some));

  // The receipt first: of two who send one change the second waits here, with nothing written.
  await putInto('receipt', fresh.map(receiptRow));
  await putInto(
    'record',
    inserts.map(({ key, version, doc, tags }) => [key.kind, key.id, String(version), doc, ...cellsOf(tags)]),
  );
  await put(
    updates.map(({ key, expect, version, doc, tags }) => [
      key.kind,
      key.id,
      String(version),
      doc,
      ...cellsOf(tags),
      String(expect),
    ]),
    rows => update(connection, tables.record, rows),
  );
  for (const { scope, value, was } of claims) {
    if (was !== undefined)
      await put([[scope, value, was]], ([row]) => releaseClaim(connection, tables.claim, row!));
  }
  await putInto(
    'claim',
    claims.flatMap(({ scope, value, now }) => (now === undefined ? [] : [[scope, value, now]])),
  );
  await putInto(
    'notice',
    notices.map(({ id, stream, topic, body }) => [id, stream, topic, body]),
  );
  await put(
    entries.map(({ stream, seq, body, hash }) => [stream, String(seq), body, hash]),
    rows => insertEntries(connection, tables.ledger, rows),
  );
  return receipts;
}

const receiptRow = ({ id, digest, versions }: FreshChange): Row => [id, digest, versionsText(versions)];

const cellsOf = (tags: Tags): Row => tagNames.map(name => tags[name] ?? null);
