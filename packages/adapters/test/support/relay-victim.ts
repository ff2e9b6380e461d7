/** A process of its own that hands notices on, until it is killed in the middle of a handler that never ends. */
import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { relay } from '../../src/relay/index.ts';
import { sqlStore } from '../../src/sql/index.ts';
import { sqliteStore } from '../../src/sqlite/index.ts';
import { hostOn } from '../servers/support/hosts.ts';
import type { RelayPlace } from './relay-kill.ts';

const place = JSON.parse(process.argv[2]!) as RelayPlace;
const store =
  'path' in place
    ? sqliteStore(new DatabaseSync(place.path))
    : sqlStore((await hostOn[place.driver](place.url)).handle, { schema: place.schema });

await relay({
  store,
  handle({ id }) {
    writeSync(1, `${id}\n`);
    return new Promise(() => {});
  },
  onTrouble: trouble => {
    throw trouble;
  },
  signal: new AbortController().signal,
  workers: 2,
  lease: 1000,
});
