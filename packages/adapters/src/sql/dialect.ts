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
  outboxTexts(tables: Tables): OutboxTexts;
  readonly migrations: readonly Migration[];
  /** Lets one at a time through, until the transaction ends. */
  lockForMigration?(connection: SqlConnection, tables: Tables): Promise<void>;
}

export interface Texts {
  /** Answers with the version of the tables, and with the character set of the connection where that is not UTF-8. */
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

/** Leases end by the database’s clock: those of the workers need not agree. */
export interface OutboxTexts {
  /** Answers with position and stream of the oldest notices whose stream nobody holds. */
  readonly waiting: string;
  /** Leases the streams that are still free; asked with a holder, milliseconds, and JSON `[[stream], …]`. */
  readonly take: string;
  /**
   * Asked with JSON `[[position], …]` and a holder; answers with stream, attempt, id, topic and body of what is still there and the
   * holder’s, oldest first.
   */
  readonly taken: string;
  /** Asked with milliseconds, stream and holder. */
  readonly renew: string;
  /** Asked with as many ids. */
  remove(count: number): string;
  /** Asked with a holder and as many streams. */
  giveBack(count: number): string;
  /** Asked with milliseconds, `1` where the count of attempts begins anew, stream and holder. */
  readonly pause: string;
  /** Asked with milliseconds: whoever commits notices within them shall wake. Absent where the database cannot. */
  readonly sleep?: string;
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
