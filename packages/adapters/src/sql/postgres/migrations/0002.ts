import type { Migration } from '../../dialect.ts';
import { commitFunction, commitFunctionText } from '../commit-function.ts';

/** Leases of the outbox, and a commit that wakes those who wait for notices. */
export const second: Migration = {
  version: 2,
  statements: tables => [
    `CREATE TABLE IF NOT EXISTS ${tables.lease} (
  stream text COLLATE "C" NOT NULL PRIMARY KEY, holder text COLLATE "C" NOT NULL,
  until timestamptz NOT NULL, attempt bigint NOT NULL
)`,
    commitFunctionText(tables, 2),
    `DROP FUNCTION IF EXISTS ${commitFunction(tables, 1)} (jsonb)`,
  ],
};
