export type { Dialect, Failure, Migration, OutboxTexts, Texts } from './dialect.ts';
export type { SqlConnection, SqlHandle, SqlResult, SqlValue } from './handle.ts';
export { type MigrationOptions, migrate, migrationText } from './migrations.ts';
export { mysql } from './mysql/index.ts';
export { postgres } from './postgres/index.ts';
export { type SqlOptions, sqlStore } from './sql-store.ts';
export { noticeChannel, type TableOptions, type Tables } from './tables.ts';
