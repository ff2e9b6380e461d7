import { DatabaseSync } from 'node:sqlite';
import { test } from 'vitest';
import { sqliteStore } from '../../src/sqlite/index.ts';
import { outlivesItsWorker } from '../support/relay-kill.ts';
import { scratchFile } from '../support/scratch.ts';

test('a process is killed while it delivers: another hands on everything, in order, and says what is not the first time', async () => {
  const path = scratchFile();
  await outlivesItsWorker(sqliteStore(new DatabaseSync(path)), { path });
});
