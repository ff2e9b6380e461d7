import { DatabaseSync } from 'node:sqlite';
import type { Store } from '@xueji/core/store';
import { sqlStore } from '../../src/sql/index.ts';
import { sqliteStore } from '../../src/sqlite/index.ts';
import { hostOn } from '../../test/servers/support/hosts.ts';

/** Where saves go. */
export type Place =
  | { readonly driver: 'node:sqlite'; readonly path: string }
  | { readonly driver: 'pg' | 'mysql2'; readonly url: string; readonly schema: string };

export interface Opened {
  readonly store: Store;
  /** Past the adapter, every cell as text. */
  rows(text: string): Promise<readonly (readonly string[])[]>;
  readonly table: (name: string) => string;
  close(): Promise<void>;
}

export async function openPlace(place: Place): Promise<Opened> {
  if (place.driver === 'node:sqlite') {
    const database = new DatabaseSync(place.path);
    return {
      store: sqliteStore(database),
      rows: async text => cells(database.prepare(text).all().map(Object.values)),
      table: name => `xueji_${name}`,
      close: async () => database.close(),
    };
  }
  const { driver, url, schema } = place;
  const { handle, end } = await hostOn[driver](url);
  return {
    store: sqlStore(handle, { schema }),
    rows: async text => cells((await handle.run(text, [])).rows),
    table: name => `${schema}.xueji_${name}`,
    close: end,
  };
}

const cells = (rows: readonly (readonly unknown[])[]) => rows.map(row => row.map(String));
