import type { Key, ScanRange, Store, Stored } from '@xueji/core/store';
import {
  checkChanges,
  checkDraw,
  checkKeys,
  checkRange,
  checkStream,
  misuse,
  tagNames,
} from '../checks/index.ts';
import { type Plan, plainPlan, planCommit } from '../plan/index.ts';
import { askedFor, entries, inOrder, ledgerPage, pages, stored } from '../rows/index.ts';
import { apply } from './apply.ts';
import type { SqliteDatabase } from './database.ts';
import { knownIn } from './known.ts';
import { sqliteOutbox } from './outbox.ts';
import { defaultPrefix, requirePrefix } from './schema.ts';
import { requireSchema, type Synchronous, setUpHost } from './set-up.ts';
import { type Prepared, prepared, scanText } from './statements.ts';
import { guestTransactions, hostTransactions } from './transaction.ts';

export interface SqliteOptions {
  /** Starts the name of every table; `xueji_` unless told. */
  readonly prefix?: string;
  /**
   * `host` (unless told): the store begins and commits by itself, sets the connection up and makes its tables.
   * `guest`: it works within the transaction that the vendor has begun on this connection, and leaves ending it to the
   * vendor.
   */
  readonly role?: 'host' | 'guest';
  /** `full` (unless told) survives a power failure; `normal` may lose the newest commits then, and is several times as fast. */
  readonly synchronous?: Synchronous;
  /** Milliseconds to wait for another writer before `busy`; 5,000 unless told. A guest never waits. */
  readonly patience?: number;
}

/**
 * A store over an SQLite connection of `node:sqlite` or better-sqlite3. Closing the store leaves the connection open.
 *
 * @throws XuejiError `store/prefix`; every verb `store/…` for misuse
 * @throws StoreRefusal from the verbs: see `commit`; `schema` where the tables are of another version
 * @example
 * const store = sqliteStore(new DatabaseSync('register.db'));
 * await store.draw('exam-number/5101/2026', 1); //=> 1
 * @example
 * database.exec('BEGIN IMMEDIATE');
 * database.prepare('UPDATE vendor_student SET class = ? WHERE id = ?').run('3班', 'S1');
 * await sqliteStore(database, { role: 'guest' }).commit([change]);
 * database.exec('COMMIT'); // both, or with ROLLBACK neither
 */
export function sqliteStore(database: SqliteDatabase, options: SqliteOptions = {}): Store {
  const { prefix = defaultPrefix, role = 'host', synchronous = 'full', patience = 5000 } = options;
  requirePrefix(prefix);
  const sql = prepared(database, prefix);
  const transactions = role === 'guest' ? guestTransactions(database) : hostTransactions(database, patience);

  const prepare = () =>
    role === 'guest'
      ? transactions.read(() => requireSchema(sql))
      : setUpHost(database, sql, transactions, { prefix, synchronous });

  let closed = false;
  let settingUp: Promise<void> | undefined;
  let isReady = false;
  // Called for every verb; where it has nothing to do it must not await, or commits would no longer start in call order.
  const ready = () => {
    if (closed) throw misuse('store/closed', 'store');
    if (isReady) return undefined;
    settingUp ??= prepare().then(
      () => {
        isReady = true;
      },
      error => {
        // Not remembered: the next call tries again, on what may be a mended database.
        settingUp = undefined;
        throw error;
      },
    );
    return settingUp;
  };

  return {
    traits: { name: 'sqlite', role, writers: 'one' },

    async read(keys: readonly Key[]) {
      checkKeys(keys);
      const waiting = ready();
      if (waiting) await waiting;
      return transactions.read(() => (keys.length === 1 ? [readOne(sql, keys[0]!)] : readMany(sql, keys)));
    },

    async *scan(range: ScanRange) {
      checkRange(range);
      const { kind, where = {}, size } = range;
      const listed = tagNames.filter(tag => where[tag] !== undefined);
      const text = scanText(prefix, listed);
      const asked = listed.map(tag => where[tag]!);
      yield* pages(range, async after => {
        await ready();
        return transactions.read(() => sql.all(text, kind, after, ...asked, size));
      });
    },

    async draw(sequence: string, count: number) {
      checkDraw(sequence, count);
      const waiting = ready();
      if (waiting) await waiting;
      return transactions.write(sequence, () =>
        Number(sql.first(sql.texts.draw, sequence, count, count, count)![0]),
      );
    },

    async commit(changes) {
      checkChanges(changes);
      const waiting = ready();
      if (waiting) await waiting;
      if (changes.length === 0) return [];
      const write = ({ fresh, receipts }: Plan) => {
        for (const change of fresh) apply(sql, change);
        return receipts;
      };
      return transactions.write(
        changes[0]!.id,
        () => write(planCommit(changes, knownIn(sql))),
        () => write(plainPlan(changes)),
      );
    },

    async *ledger(stream: string) {
      checkStream(stream);
      yield* entries(stream, async after => {
        await ready();
        return transactions.read(() => sql.all(sql.texts.ledgerPage, stream, after, ledgerPage));
      });
    },

    ...(role === 'host' && { outbox: sqliteOutbox(sql, transactions, async () => ready()) }),

    async close() {
      closed = true;
    },

    sets: {
      dialect: 'sqlite',
      documents: `${prefix}record`,
      async ask(text, values) {
        await ready();
        return transactions.read(() => sql.all(text, ...values));
      },
    },
  };
}

function readOne({ texts, first }: Prepared, key: Key): Stored | undefined {
  const row = first(texts.readOne, key.kind, key.id);
  return row && stored(key, row[0], row[1]);
}

function readMany({ texts, all }: Prepared, keys: readonly Key[]): (Stored | undefined)[] {
  return inOrder(keys, all(texts.readMany, askedFor(keys)));
}
