/** A process of its own that merges a school over a database file, and is killed at a statement. */
import { mergeSchool } from '@xueji/core/registry';
import { sqliteStore } from '../../src/sqlite/index.ts';
import { registerOver } from './cohort.ts';
import { opener } from './drivers.ts';
import { merger } from './merger.ts';
import { watched } from './watched-database.ts';

const [path, statement] = process.argv.slice(2) as [string, string];
let left = Number(statement);
const database = watched(opener['node:sqlite'](path), () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
});
for await (const _ of mergeSchool(registerOver(sqliteStore(database)), merger));
