import { type Key, type ScanRange, type Store, StoreRefusal } from '@xueji/core/store';
import {
  checkChanges,
  checkDraw,
  checkKeys,
  checkRange,
  checkStream,
  misuse,
  tagNames,
} from '../checks/index.ts';
import { askedFor, entries, inOrder, ledgerPage, pages, stored } from '../rows/index.ts';
import type { SqlHandle } from './handle.ts';
import { latestVersion } from './migrations.ts';
import { sqlOutbox } from './outbox.ts';
import { patiently } from './patiently.ts';
import { type TableOptions, tablesOf } from './tables.ts';

export interface SqlOptions extends TableOptions {
  /** Milliseconds for which a host tries again before it reports `busy`; 5,000 unless told. A guest never does. */
  readonly patience?: number;
}

/**
 * A store over the vendor’s own connection. A handle with `transact` makes a host, one without a guest. Closing the store
 * leaves the connection open. The tables come from `migrate` or from the vendor’s own migrations: see `migrationText`.
 *
 * @throws XuejiError `store/sql-name`; every verb `store/…` for misuse, `store/encoding` where the connection does not speak UTF-8
 * @throws StoreRefusal from the verbs: see `commit`; `schema` where the tables are of another version
 * @example
 * const store = sqlStore(pgHost(pool));
 * await store.draw('exam-number/5101/2026', 1); //=> 1
 * @example
 * await client.query('BEGIN');
 * await client.query('UPDATE vendor_student SET class = $1 WHERE id = $2', ['3班', 'S1']);
 * await sqlStore(pgGuest(client)).commit([change]);
 * await client.query('COMMIT'); // both, or with ROLLBACK neither
 */
export function sqlStore(handle: SqlHandle, options: SqlOptions = {}): Store {
  const { dialect } = handle;
  const { patience = 5000 } = options;
  const role = handle.transact ? 'host' : 'guest';
  const tables = tablesOf(dialect.quote, options);
  const texts = dialect.texts(tables);
  const needed = latestVersion(dialect);
  const attempt = <T>(work: () => Promise<T>, id?: string) =>
    patiently(work, { dialect, role, patience, needed, id });
  const rowsOf = (text: string, values: readonly string[]) =>
    attempt(async () => (await handle.run(text, values)).rows);

  let closed = false;
  let isReady = role === 'guest';
  const ready = async () => {
    if (closed) throw misuse('store/closed', 'store');
    if (isReady) return;
    const [row] = await rowsOf(texts.schemaVersion, []);
    const [version, encoding] = row!;
    if (encoding !== null) throw misuse('store/encoding', 'handle', { found: String(encoding) });
    const found = Number(version ?? 0);
    if (found !== needed) throw new StoreRefusal({ kind: 'schema', found, needed });
    isReady = true;
  };

  return {
    traits: { name: dialect.name, role, writers: 'many' },

    async read(keys: readonly Key[]) {
      checkKeys(keys);
      await ready();
      if (keys.length === 0) return [];
      if (keys.length === 1) {
        const key = keys[0]!;
        const [row] = await rowsOf(texts.readOne, [key.kind, key.id]);
        return [row && stored(key, row[0], row[1])];
      }
      return inOrder(keys, await rowsOf(texts.readMany, [askedFor(keys)]));
    },

    async *scan(range: ScanRange) {
      checkRange(range);
      const { kind, where = {}, size } = range;
      const listed = tagNames.filter(tag => where[tag] !== undefined);
      const text = texts.page(listed, size);
      const asked = listed.map(tag => where[tag]!);
      yield* pages(range, async after => {
        await ready();
        return rowsOf(text, [kind, after, ...asked]);
      });
    },

    async draw(sequence: string, count: number) {
      checkDraw(sequence, count);
      await ready();
      return attempt(() => dialect.draw(handle, tables, sequence, count));
    },

    async commit(changes) {
      checkChanges(changes);
      await ready();
      if (changes.length === 0) return [];
      return attempt(() => dialect.commit(handle, tables, changes), changes[0]!.id);
    },

    async *ledger(stream: string) {
      checkStream(stream);
      const text = texts.ledgerPage(ledgerPage);
      yield* entries(stream, async after => {
        await ready();
        return rowsOf(text, [stream, String(after)]);
      });
    },

    ...(role === 'host' && {
      outbox: sqlOutbox(dialect.outboxTexts(tables), async (text, values) => {
        await ready();
        return attempt(() => handle.run(text, values));
      }),
    }),

    async close() {
      closed = true;
    },

    // Not for a guest: where the database cannot answer, the vendor’s transaction would be spoilt.
    ...(role === 'host' && {
      sets: {
        dialect: dialect.name,
        documents: tables.record,
        async ask(text, values) {
          await ready();
          return rowsOf(text, values);
        },
      },
    }),
  };
}
