import type { Tags } from '@xueji/core/store';
import { tagNames } from '../../checks/index.ts';
import { type ClaimChange, type FreshChange, netEffect, planCommit } from '../../plan/index.ts';
import type { Dialect } from '../dialect.ts';
import { RaceLost } from '../failures.ts';
import type { SqlConnection } from '../handle.ts';
import type { Tables } from '../tables.ts';
import { versionsText } from '../versions-text.ts';
import { knownOf } from './known.ts';
import { first } from './migrations/0001.ts';
import { inOneGo } from './texts.ts';
import { writing } from './writing.ts';

/**
 * Asks what is there, settles the changes on it, and writes table by table. Refusals come before anything is written. What
 * another writer has done since is met by the guards: then a host does it all over, and in a vendor’s transaction, whose
 * rows were locked, only two who insert the same at once can meet so.
 */
export const commit: Dialect['commit'] = (handle, tables, changes) =>
  inOneGo(handle, async connection => {
    const reading = { needed: first.version, locking: !handle.transact };
    const { fresh, receipts } = planCommit(changes, await knownOf(connection, tables, changes, reading));
    if (fresh.length > 0) await write(connection, tables, fresh);
    return receipts;
  });

type Row = readonly (string | number | null)[];

async function write({ run }: SqlConnection, tables: Tables, fresh: readonly FreshChange[]): Promise<void> {
  const { inserts, updates, entries, claims, notices } = netEffect(fresh);
  const texts = writing(tables);
  const put = async (text: string, rows: readonly Row[]) => {
    if (rows.length === 0) return;
    const { changed } = await run(text, [JSON.stringify(rows)]);
    if (changed !== rows.length) throw new RaceLost();
  };
  // The receipt first: of two who send one change the second waits here, with nothing written.
  await put(
    texts.receipts,
    fresh.map(({ id, digest, versions }) => [id, digest, versionsText(versions)]),
  );
  await put(
    texts.insertRecords,
    inserts.map(({ key, version, doc, tags }) => [key.kind, key.id, version, doc, ...cellsOf(tags)]),
  );
  await put(
    texts.updateRecords,
    updates.map(({ key, expect, version, doc, tags }) => [
      key.kind,
      key.id,
      version,
      doc,
      ...cellsOf(tags),
      expect,
    ]),
  );
  for (const { scope, value, was, now } of claims) {
    if (was === undefined || now !== undefined) continue;
    const { changed } = await run(texts.freeClaim, [scope, value, was]);
    if (changed !== 1) throw new RaceLost();
  }
  const taken = claims.filter(({ now }) => now !== undefined);
  const rowOf = ({ scope, value, was, now }: ClaimChange): Row => [scope, value, was ?? null, now ?? null];
  await put(texts.handOverClaims, taken.filter(({ was }) => was !== undefined).map(rowOf));
  await put(texts.takeClaims, taken.filter(({ was }) => was === undefined).map(rowOf));
  await put(
    texts.notices,
    notices.map(({ id, stream, topic, body }) => [id, stream, topic, body]),
  );
  await put(
    texts.entries,
    entries.map(({ stream, seq, body, hash }) => [stream, seq, body, hash]),
  );
}

const cellsOf = (tags: Tags): Row => tagNames.map(name => tags[name] ?? null);
