import type { Change } from '@xueji/core/store';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { ratio } from '../measure/race.ts';
import { perSecond, type Trial, tryOut } from '../measure/trials.ts';
import { importedChanges } from './changes.ts';
import { type Server, servers, type Write } from './servers.ts';

export const storeServers: Bench = {
  name: 'store-servers',
  title: {
    zh: 'PostgreSQL 与 MariaDB 适配器：逐笔提交，1 个与 16 个客户端，对照用驱动直接写同样的行',
    en: 'the adapters for PostgreSQL and MariaDB: single commits by 1 and by 16 clients, against the driver alone',
  },
  run,
};

const floor = 'driver, statements';

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const { found, missing } = servers();
  for (const name of missing) progress(`not measured: ${name} is not set`);
  // Enough that the preparing of statements, once a connection and set of tables, is as little of it as it is in use.
  const changes = await importedChanges(quick ? 40 : 2560);
  const figures: Record<string, number> = {};
  const tables: Report['tables'][number][] = [];
  for (const server of found) {
    try {
      for (const clients of [1, 16]) {
        progress(`${server.name}, ${clients} clients: ${changes.length} commits`);
        const names = Object.keys(server.writers);
        const timings = await tryOut(
          names.map(name => trial(server, name, changes, clients)),
          quick ? 1 : 7,
        );
        for (const name of names) {
          const figure = `${server.name} ${clients} ${name}`.replaceAll(/\W+(\w)/g, (_, c) =>
            c.toUpperCase(),
          );
          figures[`${figure}PerSecond`] = perSecond(timings, name);
          // How many times the rate of the floor: above 1 is quicker.
          figures[`${figure}VsStatements`] = 1 / ratio(timings, name, floor);
        }
        tables.push({
          title: `${server.name}, ${clients} 个客户端 · clients`,
          columns: ['', '/s', '速率之比 · × rate of the driver’s statements'],
          rows: names.map(name => [name, perSecond(timings, name), 1 / ratio(timings, name, floor)]),
        });
      }
    } finally {
      await server.end();
    }
  }
  return { figures, tables };
}

let count = 0;

/** All the changes, one transaction each, by so many clients at once, into empty tables. */
function trial(server: Server, name: string, changes: readonly Change[], clients: number): Trial {
  return {
    name,
    units: changes.length,
    async prepare() {
      const schema = `xueji_bench_${process.pid}_${count++}`;
      await server.prepare(schema);
      const write = server.writers[name]!(schema);
      return { run: () => byClients(changes, clients, write), finish: () => server.drop(schema) };
    },
  };
}

async function byClients(changes: readonly Change[], clients: number, write: Write): Promise<void> {
  let next = 0;
  const client = async () => {
    for (let change = changes[next++]; change; change = changes[next++]) await write(change);
  };
  await Promise.all(Array.from({ length: clients }, client));
}
