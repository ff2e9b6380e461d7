import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSealed, type KeyRing, sealed } from '@xueji/adapters/sealed';
import { openSqlite } from '@xueji/adapters/sqlite';
import { type RegistryOptions, XuejiError } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import type { Store } from '@xueji/core/store';
import { today } from './dates.ts';
import { type DirectoryData, directoryFor } from './directory-file.ts';
import { type IdentityKey, identityKeyFor } from './identity-key.ts';
import { keyFileOf, keyRingFor } from './key-file.ts';
import { type RegulationOptions, regulationOf } from './regulation.ts';

export interface RegisterOptions extends RegulationOptions {
  readonly db: string;
  readonly directory?: string;
  readonly identityKeyFile?: string;
  /** Day of the decisions; today where absent. */
  readonly on?: string;
}

export interface Register {
  readonly options: RegistryOptions;
  readonly directoryData: DirectoryData;
  readonly identityKey: IdentityKey;
}

/** Opens a register for work that writes, and closes it afterwards; `make` also makes a new one. */
export async function withRegister<T>(
  options: RegisterOptions & { readonly make?: boolean },
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const { db, directory: file, on = today(), identityKeyFile, make = false } = options;
  if (!make) requireDatabase(db);
  const regulation = regulationOf(options);
  const { data, directory } = directoryFor(db, file);
  if (make) mkdirSync(dirname(db), { recursive: true });
  const identityKey = identityKeyFor(db, identityKeyFile);
  const clock = { today: () => on, now: () => new Date().toISOString() };
  return withStore(db, store =>
    work({
      options: { regulation, store, directory, calendar: chinaCalendar, clock, identityKey: identityKey.key },
      directoryData: data,
      identityKey,
    }),
  );
}

/**
 * Opens the store of a register that is there; of an encrypted one with its keys.
 *
 * @throws XuejiError `cli/no-database`, `cli/no-key-file`, `store/…`
 */
export function withStoreOf<T>(db: string, work: (store: Store) => Promise<T>): Promise<T> {
  requireDatabase(db);
  return withStore(db, work);
}

/** As {@link withStoreOf}, but what is encrypted stays so: for work that needs no key, or is about the keys. */
export function withKeptStore<T>(
  db: string,
  work: (kept: Store, ring: KeyRing | undefined) => Promise<T>,
): Promise<T> {
  requireDatabase(db);
  return withKept(db, kept => work(kept, keyRingFor(db)));
}

function withStore<T>(db: string, work: (store: Store) => Promise<T>): Promise<T> {
  return withKept(db, async kept => {
    const ring = keyRingFor(db);
    if (ring) return work(sealed(kept, ring));
    if (await isSealed(kept)) throw new XuejiError('cli/no-key-file', { db, file: keyFileOf(db) });
    return work(kept);
  });
}

async function withKept<T>(db: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqlite(db);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function requireDatabase(db: string): void {
  if (!existsSync(db)) throw new XuejiError('cli/no-database', { file: db });
}
