import type { Failure } from '../dialect.ts';
import { failureBy } from '../failures.ts';

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), never by message. */
const failures: Readonly<Record<string, Failure>> = {
  '40001': 'busy', // serialization_failure
  '40P01': 'busy', // deadlock_detected
  '55P03': 'busy', // lock_not_available
  '42P01': 'schema', // undefined_table
  '42883': 'schema', // undefined_function
  '3F000': 'schema', // invalid_schema_name
  '57P01': 'lost', // admin_shutdown
  '57P02': 'lost', // crash_shutdown
  '08000': 'lost',
  '08003': 'lost',
  '08006': 'lost',
};

export function failureOf(error: unknown): Failure | undefined {
  return failureBy(error, ({ code }) => (typeof code === 'string' ? failures[code] : undefined));
}
