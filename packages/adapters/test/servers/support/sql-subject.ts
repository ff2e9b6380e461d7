import type { Store } from '@xueji/core/store';
import type { Contents, GuestHarness, Installation, Subject } from '../../../src/conformance/index.ts';
import { type SqlHandle, sqlStore } from '../../../src/sql/index.ts';
import { crashSql, type Errand } from './crash-sql.ts';

/** A server and a driver to it, as far as the subjects have to know them. */
export interface Bench {
  readonly driver: Errand['driver'];
  readonly url: string;
  /** A host; of the other pool where `other` is true. */
  host(other?: boolean): SqlHandle;
  /** A transaction as a vendor begins it. */
  begin(): Promise<VendorTransaction>;
  /** Past the adapter. */
  rows<T extends object>(text: string): Promise<T[]>;
  /** Empty tables in a schema that nobody else uses. */
  takeSchema(): Promise<string>;
  giveBack(schema: string): Promise<void>;
  readonly text: (column: string) => string;
  end(): Promise<void>;
}

export interface VendorTransaction {
  readonly guest: SqlHandle;
  query(text: string): Promise<unknown>;
  end(how: 'COMMIT' | 'ROLLBACK'): Promise<void>;
}

export type OpenStore = (handle: SqlHandle, options: { schema: string }) => Store;

/** A database server through a driver, or a store over it that is broken on purpose. */
export function sqlSubject(name: string, bench: Bench, open: OpenStore = sqlStore): Subject {
  return {
    name,
    async open(): Promise<Installation> {
      const schema = await bench.takeSchema();
      const { driver, url } = bench;
      return {
        store: open(bench.host(), { schema }),
        again: async () => open(bench.host(true), { schema }),
        probe: () => contentsOf(bench, schema),
        crash: run => crashSql({ driver, url, schema, ...run }, async () => open(bench.host(), { schema })),
        guest: guestOn(bench, schema, open),
        close: () => bench.giveBack(schema),
      };
    },
  };
}

function guestOn(bench: Bench, schema: string, open: OpenStore): GuestHarness {
  const sent: string[] = [];
  return {
    async run(work, end) {
      const { guest, query, end: finish } = await bench.begin();
      const watched: SqlHandle = {
        dialect: guest.dialect,
        run(text, values) {
          sent.push(text);
          return guest.run(text, values);
        },
      };
      try {
        await work(open(watched, { schema }), {
          add: async row => void (await query(`INSERT INTO ${schema}.vendor (row_text) VALUES ('${row}')`)),
        });
      } catch (error) {
        await finish('ROLLBACK');
        throw error;
      }
      await finish(end === 'commit' ? 'COMMIT' : 'ROLLBACK');
    },
    async rows() {
      const rows = await bench.rows<{ row_text: string }>(
        `SELECT row_text FROM ${schema}.vendor ORDER BY position`,
      );
      return rows.map(({ row_text }) => row_text);
    },
    statements: () => sent,
  };
}

/** All that is in the tables, read past the adapter. */
async function contentsOf({ rows, text }: Bench, schema: string): Promise<Contents> {
  const all = <T extends object>(table: string, columns: readonly (keyof T & string)[], order: string) => {
    const list = columns.map(column => `${text(`t.${column}`)} AS ${column}`).join(', ');
    return rows<T>(`SELECT ${list} FROM ${schema}.xueji_${table} AS t ORDER BY ${order}`);
  };
  interface Row {
    kind: string;
    id: string;
    version: string;
    doc: string;
  }
  interface Entry {
    stream: string;
    seq: string;
    body: string;
    hash: string;
  }
  const records = await all<Row>('record', ['kind', 'id', 'version', 'doc'], 't.kind, t.id');
  const ledger = await all<Entry>('ledger', ['stream', 'seq', 'body', 'hash'], 't.stream, t.seq');
  return {
    records: records.map(({ kind, id, version, doc }) => ({
      key: { kind, id },
      version: Number(version),
      doc,
    })),
    ledger: ledger.map(entry => ({ ...entry, seq: Number(entry.seq) })),
    claims: await all<Contents['claims'][number]>('claim', ['scope', 'value', 'owner'], 't.scope, t.value'),
    receipts: (await all<{ id: string }>('receipt', ['id'], 't.id')).map(({ id }) => id),
    notices: await all<Contents['notices'][number]>(
      'notice',
      ['id', 'stream', 'topic', 'body'],
      't.position',
    ),
  };
}
