import type { Failure } from '../dialect.ts';
import { causesOf, isBrokenOff, RaceLost } from '../failures.ts';

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
  for (const cause of causesOf(error)) {
    const found = typeof cause.errno === 'number' ? failures[cause.errno] : undefined;
    if (found) return found;
    if (isBrokenOff(cause)) return 'lost';
  }
  return undefined;
}
