/**
 * Breaks things in the middle of saves, looks at what is left each time, and prints its counts:
 *
 *     npm run -s faults [-- --on sqlite,postgres,mariadb --process 1000 --server 100 --restart 50 --connection 200 --network 200 --disk 50]
 *
 * Servers are our own, in folders of their own, with the settings that they come with. Exits with 1 where something that was
 * acknowledged is missing, something is there by half, or a ledger does not verify.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownMariadb } from '../../test/servers/support/own-mariadb.ts';
import { ownPostgres } from '../../test/servers/support/own-postgres.ts';
import type { OwnServer } from '../../test/servers/support/own-server.ts';
import { type CampaignOptions, type Counts, campaign } from './campaign.ts';
import { smallDisk } from './disk.ts';
import { cutNetwork, endConnections, fillDisk, killProcesses, killServer, restartServer } from './fault.ts';
import { serverGround, sqliteGround } from './ground.ts';
import { startNetwork } from './network.ts';

const { values } = parseArgs({
  options: {
    on: { type: 'string', default: 'sqlite,postgres,mariadb' },
    process: { type: 'string', default: '40' },
    server: { type: 'string', default: '5' },
    restart: { type: 'string', default: '5' },
    connection: { type: 'string', default: '10' },
    network: { type: 'string', default: '10' },
    disk: { type: 'string', default: '5' },
    lanes: { type: 'string', default: '4' },
  },
});
type Kind = 'process' | 'server' | 'restart' | 'connection' | 'network' | 'disk';
const lanes = Number(values.lanes);
const schema = 'xueji_faults';
let isSound = true;

const servers = {
  postgres: {
    driver: 'pg',
    make: (folder: string) => ownPostgres(folder),
    // Small enough for a small disk.
    small: (folder: string) =>
      ownPostgres(folder, { max_wal_size: '8MB', min_wal_size: '2MB' }, ['--wal-segsize=1']),
  },
  mariadb: {
    driver: 'mysql2',
    make: (folder: string) => ownMariadb(folder),
    small: (folder: string) => ownMariadb(folder, ['--innodb-log-file-size=8M']),
  },
} as const;

for (const name of values.on.split(',')) {
  if (name === 'sqlite') await onSqlite();
  else if (name === 'postgres' || name === 'mariadb') await onServer(name);
  else throw new Error(`--on ${name}: one of sqlite, postgres, mariadb`);
}
process.exit(isSound ? 0 : 1);

async function onSqlite(): Promise<void> {
  await inFolder(async folder => {
    const ground = sqliteGround(folder);
    await met('sqlite', 'process', { ground, fault: killProcesses });
  });
  await onSmallDisk('sqlite', async disk => {
    await met('sqlite', 'disk', { ground: sqliteGround(disk.folder), fault: fillDisk(disk) });
  });
}

async function onServer(name: keyof typeof servers): Promise<void> {
  const { driver, make, small } = servers[name];
  await inFolder(async folder => {
    await withServer(await make(folder), async server => {
      const ground = serverGround(driver, server.url, schema);
      const network = await startNetwork(server.url);
      await met(name, 'process', { ground, fault: killProcesses });
      await met(name, 'server', { ground, fault: killServer(server) });
      await met(name, 'restart', { ground, fault: restartServer(server) });
      await met(name, 'connection', { ground, fault: endConnections(ground.terminate) });
      await met(name, 'network', { ground, fault: cutNetwork(network), savers: network.url });
      network.close();
    });
  });
  await onSmallDisk(name, async disk => {
    await withServer(await small(disk.folder), async server => {
      const ground = serverGround(driver, server.url, schema);
      await met(name, 'disk', { ground, fault: fillDisk(disk, server) });
    });
  });
}

async function onSmallDisk(
  name: string,
  work: (disk: Exclude<ReturnType<typeof smallDisk>, string>) => Promise<void>,
): Promise<void> {
  if (Number(values.disk) === 0) return;
  const disk = smallDisk(name === 'sqlite' ? 32 : 256);
  if (typeof disk === 'string') return void console.log(`${name} disk: not counted: ${disk}`);
  try {
    await work(disk);
  } finally {
    disk.remove();
  }
}

async function withServer(server: OwnServer, work: (server: OwnServer) => Promise<void>): Promise<void> {
  await server.start();
  try {
    await work(server);
  } finally {
    await server.kill();
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-faults-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of processes each lane’s is a kill of its own; anything else meets all lanes at once. */
async function met(
  name: string,
  kind: Kind,
  options: Pick<CampaignOptions, 'ground' | 'fault' | 'savers'>,
): Promise<void> {
  const wanted = Number(values[kind]);
  if (wanted === 0) return;
  const times = kind === 'process' ? Math.ceil(wanted / lanes) : wanted;
  const began = performance.now();
  const progress = ({ stops }: Counts) => console.error(`${name} ${kind}: ${stops} savers stopped so far`);
  const counts = await campaign({ ...options, times, lanes, progress });
  console.log(sentence(name, kind, times, counts, performance.now() - began));
  for (const wrong of counts.wrong.slice(0, 10)) console.log(`    ${wrong}`);
  isSound &&= counts.missing + counts.half + counts.ledgerFaults === 0;
}

function sentence(name: string, kind: Kind, times: number, counts: Counts, milliseconds: number): string {
  const { stops, acknowledged, unheard, missing, half, ledgerFaults, told } = counts;
  const number = kind === 'process' ? stops : times;
  const heard = [...told].map(([what, count]) => `${what || 'done'} ${count}`).join(', ');
  return [
    `${name.padEnd(8)} ${kind.padEnd(10)} ${String(number).padStart(6)} faults, ${stops} savers stopped`,
    `${acknowledged} saves acknowledged, ${unheard} landed unheard`,
    `${missing} missing, ${half} by half, ${ledgerFaults} faults of the ledger`,
    `told: ${heard}`,
    `${Math.round(milliseconds / 1000)} s`,
  ].join('; ');
}
