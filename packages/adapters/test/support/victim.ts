/** A process of its own over a database file: killed in the middle of a save, or racing with others of its kind. */
import { writeSync } from 'node:fs';
import { isStoreRefusal } from '@xueji/core/store';
import { amend, enrol } from '../../src/conformance/fixtures.ts';
import { sqliteStore } from '../../src/sqlite/index.ts';
import type { Errand } from './crash-sqlite.ts';
import { opener } from './drivers.ts';
import { watched } from './watched-database.ts';

const errand = JSON.parse(process.argv[2]!) as Errand;
let left = Number.POSITIVE_INFINITY;
const opened = opener[errand.driver](errand.path);
const exec = (sql: string) => {
  if (!errand.withoutTransactions || !/^(BEGIN|COMMIT|ROLLBACK)/.test(sql)) opened.exec(sql);
};
const handle = { exec, prepare: (text: string) => opened.prepare(text), close: () => opened.close() };
const database = watched(errand.withoutTransactions ? handle : opened, () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
});
const store = sqliteStore(database);
// Written at once: an acknowledgement in a buffer would die with the process.
const acknowledge = (id: string) => writeSync(1, `${id}\n`);

if (errand.do === 'die') {
  for (const change of errand.first) {
    await store.commit([change]);
    acknowledge(change.id);
  }
  left = errand.statement;
  await store.commit(errand.last);
  // After the answer nothing may kill it: counting ends with the commit.
  left = Number.POSITIVE_INFINITY;
  for (const { id } of errand.last) acknowledge(id);
}

if (errand.do === 'commit-on-and-on') {
  for (let n = 0; ; n++) {
    const id = `${errand.name}${n}`;
    await store.commit([enrol(id), amend(id)]);
    acknowledge(id);
  }
}

if (errand.do === 'race') {
  for (let n = 0; n < errand.rounds; n++) {
    const first = await store.draw('race', 3);
    acknowledge(`drew ${first}`);
    try {
      await store.commit([enrol(`${errand.name}${n}`, `number ${n}`)]);
      acknowledge(`won ${n}`);
    } catch (error) {
      if (!isStoreRefusal(error) || error.reason.kind !== 'taken') throw error;
      acknowledge(`lost ${n}`);
    }
  }
}
