import { StoreRefusal } from '@xueji/core/store';
import { misuse } from '../checks/index.ts';
import { inTransaction, type SqliteDatabase } from './database.ts';
import { isBusy, isConstraint, isInputOutput } from './failures.ts';

/** How a store gets its writes together, and what it does when the database is busy. */
export interface Transactions {
  readonly role: 'host' | 'guest';
  /**
   * Runs `work`, which writes, in one go: all of it lands or nothing. `id` is what to ask for if the answer is lost.
   *
   * @param hope - tried before `work` by whoever can undo it: quicker, and where a constraint stops it `work` finds out why
   */
  write<T>(id: string, work: () => T, hope?: () => T): Promise<T>;
  /** Runs `work`, which is one statement that reads. */
  read<T>(work: () => T): Promise<T>;
}

/**
 * Begins and commits by itself. The driver blocks the thread, so one attempt waits only shortly for a lock; then others
 * on this thread get their turn, among them perhaps the one that holds it.
 *
 * @param patience - milliseconds after which a busy database is reported
 */
export function hostTransactions(database: SqliteDatabase, patience: number): Transactions {
  const patiently = async <T>(work: () => T): Promise<T> => {
    const deadline = Date.now() + patience;
    for (let pause = 1; ; pause = Math.min(pause * 2, 100)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() >= deadline)
          throw new StoreRefusal({ kind: 'busy', scope: 'statement' }, { cause: error });
      }
      // Uneven pauses, so that two who collided do not meet again.
      await sleep(pause * (0.5 + Math.random()));
    }
  };
  return {
    role: 'host',
    read: patiently,
    write: (id, work, hope) =>
      patiently(() => {
        if (!hope) return inOneGo(database, id, work);
        try {
          return inOneGo(database, id, hope);
        } catch (error) {
          if (!isConstraint(error)) throw error;
          // At once, so that commits still land in the order in which they were asked for.
          return inOneGo(database, id, work);
        }
      }),
  };
}

/** Synchronous from BEGIN to COMMIT: nothing else on this connection can come in between. */
function inOneGo<T>(database: SqliteDatabase, id: string, work: () => T): T {
  if (inTransaction(database)) throw misuse('store/transaction-open', 'database');
  // IMMEDIATE takes the only write lock now, so that what `work` reads still holds when it writes.
  database.exec('BEGIN IMMEDIATE');
  let result: T;
  try {
    result = work();
  } catch (error) {
    rollBack(database);
    throw error;
  }
  try {
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw isInputOutput(error) ? new StoreRefusal({ kind: 'lost', id }, { cause: error }) : error;
  }
  return result;
}

function rollBack(database: SqliteDatabase) {
  if (inTransaction(database) === false) return;
  try {
    database.exec('ROLLBACK');
  } catch {
    // After some errors (disk full, say) SQLite has rolled back already; the error that led here is the one to report.
  }
}

/** The vendor’s transaction: never begins, ends, marks or repeats anything, because only its owner can. */
export function guestTransactions(database: SqliteDatabase): Transactions {
  const honestly = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      throw new StoreRefusal({ kind: 'busy', scope: 'transaction' }, { cause: error });
    }
  };
  return {
    role: 'guest',
    read: async work => honestly(work),
    async write(_id, work) {
      // Outside a transaction every statement would be saved by itself, and a change could land by half.
      if (inTransaction(database) === false) throw misuse('store/no-transaction', 'database');
      return honestly(work);
    },
  };
}

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
