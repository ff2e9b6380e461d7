import type { Change, Receipt, TagName } from '@xueji/core/store';
import type { SqlConnection, SqlHandle } from './handle.ts';
import type { Tables } from './tables.ts';

/** How a family of databases is spoken to. */
export interface Dialect {
  readonly name: 'postgres' | 'mysql';
  /** A name with the quotes of the dialect. */
  quote(name: string): string;
  texts(tables: Tables): Texts;
  /** Every change, or none of them; on a handle with `transact` in a transaction of its own. */
  commit(handle: SqlHandle, tables: Tables, changes: readonly Change[]): Promise<readonly Receipt[]>;
  draw(handle: SqlHandle, tables: Tables, sequence: string, count: number): Promise<number>;
  failureOf(error: unknown): Failure | undefined;
  readonly migrations: readonly Migration[];
  /** Lets one at a time through, until the transaction ends. */
  lockForMigration?(connection: SqlConnection, tables: Tables): Promise<void>;
}

export interface Texts {
  readonly schemaVersion: string;
  /** Asked with a kind and an id; answers with version and document. */
  readonly readOne: string;
  /** Asked with JSON `[[kind, id], …]`; answers with position from 0, version and document. */
  readonly readMany: string;
  /** Asked with a kind, an id to start behind, and the tags; answers with id, version and document. */
  page(listed: readonly TagName[], size: number): string;
  /** Asked with a stream and a number to start behind; answers with number, body and hash. */
  ledgerPage(size: number): string;
}

/** A step of the tables from one version to the next; never edited once it was published. */
export interface Migration {
  readonly version: number;
  statements(tables: Tables): readonly string[];
}

/**
 * `busy`: a lock, a deadlock, a serialization failure or a race lost to another writer: nothing was written, try again.
 * `lost`: the connection died. `schema`: our tables are not there.
 */
export type Failure = 'busy' | 'lost' | 'schema';
