import type { Failure } from '../dialect.ts';
import { failureBy, RaceLost } from '../failures.ts';

/** By number (https://mariadb.com/kb/en/mariadb-error-codes), never by message. */
const failures: Readonly<Record<number, Failure>> = {
  1020: 'busy', // record has changed since the snapshot
  1062: 'busy', // duplicate key: where the plan has seen none, another writer was quicker
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
