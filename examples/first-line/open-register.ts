import { readFileSync, writeFileSync } from 'node:fs';
import { openSqlite } from '@xueji/adapters/sqlite';
import {
  createRegistry,
  directoryOf,
  directorySchema,
  type Registry,
  type RegistryOptions,
} from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { identityKey, type Places } from './settings.ts';

export interface ExampleRegister {
  /** The register as it is on a day. A real one has a clock; in the example days pass as the story needs them. */
  readonly on: (day: string) => Registry;
  readonly options: (day: string) => RegistryOptions;
  readonly close: () => Promise<void>;
}

export async function openRegister(places: Places): Promise<ExampleRegister> {
  const store = await openSqlite(places.register);
  // The command line looks for the key here.
  writeFileSync(`${places.register}.key`, `${identityKey}\n`, { mode: 0o600 });
  const directory = directoryOf(directorySchema.parse(JSON.parse(readFileSync(places.directory, 'utf8'))));
  const options = (day: string): RegistryOptions => ({
    regulation: sichuan2017Draft,
    store,
    directory,
    calendar: chinaCalendar,
    clock: { today: () => day, now: () => `${day}T09:00:00+08:00` },
    identityKey,
  });
  return { options, on: day => createRegistry(options(day)), close: () => store.close() };
}
