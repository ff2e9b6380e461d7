import { tagNames } from '../checks/index.ts';
import { noticesPage } from '../rows/index.ts';
import {
  type Cells,
  cellsOf,
  type SqliteDatabase,
  type SqliteStatement,
  type SqliteValue,
} from './database.ts';

export type Statements = ReturnType<typeof statementTexts>;

/** Every statement of the store. Few and unchanging texts, so that each is prepared once a connection. */
export function statementTexts(prefix: string) {
  const record = `${prefix}record`;
  const tags = tagNames.join(', ');
  return {
    hasTables: `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '${prefix}schema'`,
    schemaVersion: `SELECT version FROM ${prefix}schema`,

    readOne: `SELECT version, doc FROM ${record} WHERE kind = ? AND id = ?`,
    // One statement sees one state of the database, however many keys it asks for.
    readMany: `SELECT asked.key, found.version, found.doc FROM json_each(?) AS asked
      CROSS JOIN ${record} AS found ON found.kind = asked.value ->> 0 AND found.id = asked.value ->> 1`,
    ledgerPage: `SELECT seq, body, hash FROM ${prefix}ledger WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,

    receipt: `SELECT digest, result FROM ${prefix}receipt WHERE id = ?`,
    version: `SELECT version FROM ${record} WHERE kind = ? AND id = ?`,
    head: `SELECT seq FROM ${prefix}ledger WHERE stream = ? ORDER BY seq DESC LIMIT 1`,
    owner: `SELECT owner FROM ${prefix}claim WHERE scope = ? AND value = ?`,
    notice: `SELECT 1 FROM ${prefix}notice WHERE id = ?`,

    insertRecord: `INSERT INTO ${record} (kind, id, version, doc, ${tags}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    updateRecord: `UPDATE ${record} SET version = ?, doc = ?, ${tagNames.map(tag => `${tag} = ?`).join(', ')}
      WHERE kind = ? AND id = ? AND version = ?`,
    insertEntry: `INSERT INTO ${prefix}ledger (stream, seq, body, hash) VALUES (?, ?, ?, ?)`,
    insertNextEntry: `INSERT INTO ${prefix}ledger (stream, seq, body, hash) SELECT ?, ?, ?, ?
      WHERE EXISTS (SELECT 1 FROM ${prefix}ledger WHERE stream = ? AND seq = ?)`,
    takeClaim: `INSERT INTO ${prefix}claim (scope, value, owner) VALUES (?, ?, ?)`,
    freeClaim: `DELETE FROM ${prefix}claim WHERE scope = ? AND value = ? AND owner = ?`,
    insertNotice: `INSERT INTO ${prefix}notice (id, stream, topic, body) VALUES (?, ?, ?, ?)`,
    insertReceipt: `INSERT INTO ${prefix}receipt (id, digest, result) VALUES (?, ?, ?)`,

    waiting: `SELECT id, stream, topic, body FROM ${prefix}notice AS kept
      WHERE NOT EXISTS (SELECT 1 FROM ${prefix}lease AS held WHERE held.stream = kept.stream AND held.until > ?)
      ORDER BY position LIMIT ${noticesPage}`,
    takeLease: `INSERT INTO ${prefix}lease (stream, holder, until, attempt) VALUES (?, ?, ?, 1)
      ON CONFLICT (stream) DO UPDATE SET holder = excluded.holder, until = excluded.until, attempt = attempt + 1
      RETURNING attempt`,
    renewLease: `UPDATE ${prefix}lease SET until = ? WHERE stream = ? AND holder = ?`,
    removeNotice: `DELETE FROM ${prefix}notice WHERE id = ?`,
    giveBack: `DELETE FROM ${prefix}lease WHERE stream = ? AND holder = ?`,
    pauseLease: `UPDATE ${prefix}lease SET until = ?, attempt = CASE WHEN ? THEN 1 ELSE attempt END
      WHERE stream = ? AND holder = ?`,

    draw: `INSERT INTO ${prefix}sequence (name, next) VALUES (?, 1 + ?)
      ON CONFLICT (name) DO UPDATE SET next = next + ? RETURNING next - ?`,
  };
}

/** One page of a kind; `listed` are the tags that it asks for. */
export function scanText(prefix: string, listed: readonly (typeof tagNames)[number][]): string {
  const where = ['kind = ?', 'id > ?', ...listed.map(tag => `${tag} = ?`)].join(' AND ');
  return `SELECT id, version, doc FROM ${prefix}record WHERE ${where} ORDER BY id LIMIT ?`;
}

/** Statements of one connection, prepared when first used. */
export interface Prepared {
  readonly texts: Statements;
  all(text: string, ...values: SqliteValue[]): readonly Cells[];
  first(text: string, ...values: SqliteValue[]): Cells | undefined;
  /** Rows changed. */
  run(text: string, ...values: SqliteValue[]): number;
}

// A guest store lives as long as the vendor’s transaction: it shall not pay for preparing every time.
const cache = new WeakMap<SqliteDatabase, Map<string, SqliteStatement>>();

export function prepared(database: SqliteDatabase, prefix: string): Prepared {
  const known = cache.get(database) ?? new Map<string, SqliteStatement>();
  cache.set(database, known);
  const statement = (text: string): SqliteStatement => {
    const found = known.get(text);
    if (found) return found;
    const made = database.prepare(text);
    known.set(text, made);
    return made;
  };
  // Always runs to the end: a statement left after its first row would report a failing autocommit to nobody.
  const all = (text: string, ...values: SqliteValue[]) =>
    statement(text)
      .all(...values)
      .map(cellsOf);
  return {
    texts: statementTexts(prefix),
    all,
    first: (text, ...values) => all(text, ...values)[0],
    run: (text, ...values) => Number(statement(text).run(...values).changes),
  };
}
