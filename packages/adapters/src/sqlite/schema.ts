import { misuse } from '../checks/index.ts';

/** Version of the tables that this version of the adapter reads and writes. */
export const schemaVersion = 2;

export const defaultPrefix = 'xueji_';

export interface TableOptions {
  /** Starts the name of every table; `xueji_` unless told. */
  readonly prefix?: string;
}

export interface SqliteMigration extends TableOptions {
  /** Version that the tables have; 0, none yet, unless told. */
  readonly from?: number;
}

/**
 * The statements that make the tables, or bring those of an earlier version up to date, for a vendor’s own migration. Their shape is
 * fixed: columns of your own belong in tables of your own.
 *
 * @throws XuejiError `store/prefix`
 * @example sqliteTables({ prefix: 'register_' }) //=> 'CREATE TABLE register_record (…'
 * @example sqliteTables({ from: 1 }) //=> 'CREATE TABLE IF NOT EXISTS xueji_lease (…'
 */
export function sqliteTables({ prefix = defaultPrefix, from = 0 }: SqliteMigration = {}): string {
  requirePrefix(prefix);
  return [first, second]
    .slice(from)
    .map(step => step(prefix))
    .join('');
}

const first = (prefix: string) => `
CREATE TABLE ${prefix}record (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, doc TEXT NOT NULL,
  school TEXT, stage TEXT, grade TEXT, cohort TEXT, status TEXT,
  PRIMARY KEY (kind, id)
) STRICT;
CREATE INDEX ${prefix}record_by_school ON ${prefix}record (kind, school, id) WHERE school IS NOT NULL;

CREATE TABLE ${prefix}ledger (
  stream TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT;
CREATE TRIGGER ${prefix}ledger_keeps_entries BEFORE UPDATE ON ${prefix}ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ${prefix}ledger_loses_nothing BEFORE DELETE ON ${prefix}ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE ${prefix}claim (
  scope TEXT NOT NULL, value TEXT NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (scope, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE ${prefix}receipt (
  id TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, result TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ${prefix}notice (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, topic TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE ${prefix}sequence (
  name TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ${prefix}schema (version INTEGER NOT NULL) STRICT;
INSERT INTO ${prefix}schema (version) VALUES (1);
`;

/** Who delivers the notices of a stream, until when (milliseconds since 1970), and the how manieth time. */
const second = (prefix: string) => `
CREATE TABLE IF NOT EXISTS ${prefix}lease (
  stream TEXT NOT NULL PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL, attempt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
UPDATE ${prefix}schema SET version = 2 WHERE version < 2;
`;

export function requirePrefix(prefix: string): void {
  if (!/^[A-Za-z_]\w{0,29}$/.test(prefix)) throw misuse('store/prefix', 'options.prefix', { prefix });
}
