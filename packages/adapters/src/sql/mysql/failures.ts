import type { Failure } from '../dialect.ts';
import { failureBy, RaceLost } from '../failures.ts';

const duplicate = 1062;

/** By number (https://mariadb.com/kb/en/mariadb-error-codes), never by message. */
const failures: Readonly<Record<number, Failure>> = {
  1020: 'busy', // record has changed since the snapshot
  [duplicate]: 'busy', // where the plan has seen none, another writer was quicker
  1205: 'busy', // lock wait timeout
  1213: 'busy', // deadlock
  1049: 'schema', // unknown database
  1146: 'schema', // no such table
  1053: 'lost', // server shutdown
  1927: 'lost', // connection was killed
};

export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof RaceLost) return 'busy';
  return failureBy(error, ({ errno }) => (typeof errno === 'number' ? failures[errno] : undefined));
}

/** A row that another has written by now. Only the statement is undone, the transaction goes on. */
export const isDuplicate = (error: unknown): boolean =>
  failureBy(error, ({ errno }) => (errno === duplicate ? 'busy' : undefined)) === 'busy';
