import type { Migration } from '../../dialect.ts';
import { commitFunctionText } from '../commit-function.ts';

// "C" compares bytes: no two names are alike that are not the same.
const name = 'text COLLATE "C"';

export const first: Migration = {
  version: 1,
  statements: tables => [
    `CREATE TABLE IF NOT EXISTS ${tables.record} (
  kind ${name} NOT NULL, id ${name} NOT NULL, version bigint NOT NULL, doc text NOT NULL,
  school ${name}, stage ${name}, grade ${name}, cohort ${name}, status ${name},
  PRIMARY KEY (kind, id)
)`,
    `CREATE INDEX IF NOT EXISTS ${tables.bare('record_by_school')}
  ON ${tables.record} (kind, school, id) WHERE school IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS ${tables.ledger} (
  stream ${name} NOT NULL, seq bigint NOT NULL CHECK (seq > 0), body text NOT NULL, hash text NOT NULL,
  PRIMARY KEY (stream, seq)
)`,
    `CREATE OR REPLACE FUNCTION ${tables.own('keep_ledger')} () RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN RAISE EXCEPTION 'the ledger is append-only'; END
$body$`,
    `DROP TRIGGER IF EXISTS ${tables.bare('ledger_keeps_entries')} ON ${tables.ledger}`,
    `CREATE TRIGGER ${tables.bare('ledger_keeps_entries')} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${tables.ledger}
  FOR EACH STATEMENT EXECUTE FUNCTION ${tables.own('keep_ledger')} ()`,
    `CREATE TABLE IF NOT EXISTS ${tables.claim} (
  scope ${name} NOT NULL, value ${name} NOT NULL, owner ${name} NOT NULL,
  PRIMARY KEY (scope, value)
)`,
    `CREATE TABLE IF NOT EXISTS ${tables.receipt} (
  id ${name} NOT NULL PRIMARY KEY, digest text NOT NULL, result text NOT NULL
)`,
    `CREATE TABLE IF NOT EXISTS ${tables.notice} (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id ${name} NOT NULL UNIQUE, stream ${name} NOT NULL, topic ${name} NOT NULL, body text NOT NULL
)`,
    `CREATE TABLE IF NOT EXISTS ${tables.sequence} (
  name ${name} NOT NULL PRIMARY KEY, next bigint NOT NULL
)`,
    commitFunctionText(tables, 1),
  ],
};
