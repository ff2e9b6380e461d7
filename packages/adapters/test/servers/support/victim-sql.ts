/** A process of its own over a database server, killed in the middle of a save. */
import { writeSync } from 'node:fs';
import { type SqlConnection, type SqlHandle, sqlStore } from '../../../src/sql/index.ts';
import type { Errand } from './crash-sql.ts';
import { hostOn } from './hosts.ts';

const { driver, url, schema, first, last, statement } = JSON.parse(process.argv[2]!) as Errand;
const { handle, end } = await hostOn[driver](url);
let left = Number.POSITIVE_INFINITY;
const mortal = ({ run }: SqlConnection): SqlConnection => ({
  run(text, values) {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return run(text, values);
  },
});
const watched: SqlHandle = {
  dialect: handle.dialect,
  ...mortal(handle),
  transact: work => handle.transact!(connection => work(mortal(connection))),
};
const store = sqlStore(watched, { schema });
// Written at once: an acknowledgement in a buffer would die with the process.
const acknowledge = (id: string) => writeSync(1, `${id}\n`);

for (const change of first) {
  await store.commit([change]);
  acknowledge(change.id);
}
left = statement;
await store.commit(last);
// After the answer nothing may kill it: counting ends with the commit.
left = Number.POSITIVE_INFINITY;
for (const { id } of last) acknowledge(id);
await end();
