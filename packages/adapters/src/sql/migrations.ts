import { misuse } from '../checks/index.ts';
import type { Dialect } from './dialect.ts';
import type { SqlHandle } from './handle.ts';
import { type TableOptions, type Tables, tablesOf } from './tables.ts';

export const latestVersion = ({ migrations }: Dialect): number => migrations.at(-1)!.version;

export interface MigrationOptions extends TableOptions {
  /** Version that the tables have; 0, none yet, unless told. */
  readonly from?: number;
}

/**
 * The statements that bring the tables to the newest version, for a vendor’s own migrations. Running them twice does no
 * harm.
 *
 * @throws XuejiError `store/sql-name`
 * @example migrationText(postgres, { prefix: 'register_' }) //=> 'CREATE TABLE IF NOT EXISTS "register_schema" …'
 */
export function migrationText(dialect: Dialect, { from = 0, ...options }: MigrationOptions = {}): string {
  const tables = tablesOf(dialect.quote, options);
  const statements = [
    versionTable(tables),
    ...pending(dialect, from).flatMap(it => stepsOf(it, dialect, tables)),
  ];
  return statements.map(statement => `${statement};\n`).join('\n');
}

/**
 * Brings the tables to the newest version. Two that do it at once wait for one another; where nothing is missing nothing
 * is done.
 *
 * @returns the versions before and after
 * @throws XuejiError `store/sql-name`, `store/guest-migration`
 * @example await migrate(pgHost(pool)); //=> { from: 0, to: 2 }
 */
export async function migrate(
  handle: SqlHandle,
  options: TableOptions = {},
): Promise<{ readonly from: number; readonly to: number }> {
  const { dialect, transact } = handle;
  // Some databases commit at every statement about tables: never within a vendor’s transaction.
  if (!transact) throw misuse('store/guest-migration', 'handle');
  const tables = tablesOf(dialect.quote, options);
  return transact(async connection => {
    await dialect.lockForMigration?.(connection, tables);
    await connection.run(versionTable(tables), []);
    const { rows } = await connection.run(dialect.texts(tables).schemaVersion, []);
    const from = Number(rows[0]?.[0] ?? 0);
    for (const migration of pending(dialect, from))
      for (const statement of stepsOf(migration, dialect, tables)) await connection.run(statement, []);
    return { from, to: Math.max(from, latestVersion(dialect)) };
  });
}

const pending = ({ migrations }: Dialect, from: number) => migrations.filter(({ version }) => version > from);

const versionTable = ({ version }: Tables) =>
  `CREATE TABLE IF NOT EXISTS ${version} (version INTEGER NOT NULL PRIMARY KEY)`;

function stepsOf(migration: Dialect['migrations'][number], { name }: Dialect, tables: Tables): string[] {
  const known = name === 'mysql' ? 'ON DUPLICATE KEY UPDATE version = version' : 'ON CONFLICT DO NOTHING';
  const done = `INSERT INTO ${tables.version} (version) VALUES (${migration.version}) ${known}`;
  return [...migration.statements(tables), done];
}
