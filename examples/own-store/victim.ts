/** Saves in a process of its own, and kills itself before the statement that it was told. */
import { writeSync } from 'node:fs';
import type { CrashRun } from '@xueji/adapters/conformance';
import { openOwn, watched } from './own-database.ts';
import { ownStore } from './own-store.ts';

const [, , path, told] = process.argv;
const { first, last, statement } = JSON.parse(told!) as CrashRun;
let left = Number.POSITIVE_INFINITY;
const store = ownStore(
  watched(openOwn(path!), () => {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
  }),
);
// Written at once: an acknowledgement in a buffer would die with the process.
const acknowledge = (id: string) => writeSync(1, `${id}\n`);

for (const change of first) {
  await store.commit([change]);
  acknowledge(change.id);
}
left = statement;
await store.commit(last);
for (const { id } of last) acknowledge(id);
