import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { type CampaignOptions, campaign } from '../../scripts/faults/campaign.ts';
import { smallDisk } from '../../scripts/faults/disk.ts';
import {
  cutNetwork,
  endConnections,
  type Fault,
  fillDisk,
  killProcesses,
  killServer,
} from '../../scripts/faults/fault.ts';
import { type Ground, serverGround, sqliteGround } from '../../scripts/faults/ground.ts';
import { startNetwork } from '../../scripts/faults/network.ts';
import { nextSchema } from './support/next-schema.ts';
import { ownMariadb } from './support/own-mariadb.ts';
import { ownPostgres } from './support/own-postgres.ts';

/** A slice of `npm run faults`, which does the same some thousand times. */
const slice = { times: 2, lanes: 2 };

async function leavesNothingHalf(options: Partial<CampaignOptions> & { ground: Ground; fault: Fault }) {
  const counts = await campaign({ ...slice, ...options });
  expect(counts).toMatchObject({ missing: 0, half: 0, ledgerFaults: 0, wrong: [] });
  // A saver that was done before the fault came was not stopped by it.
  expect(counts.stops).toBeGreaterThan(0);
  expect(counts.acknowledged).toBeGreaterThan(0);
}

describe('SQLite', () => {
  test('processes killed in mid-save', () =>
    leavesNothingHalf({ ground: sqliteGround(folder()), fault: killProcesses }));

  const disk = smallDisk(16);
  if (typeof disk === 'string') test.skip(`a full disk: not tested here: ${disk}`);
  else {
    test('a full disk', async () => {
      onTestFinished(() => disk.remove());
      const ground = sqliteGround(disk.folder);
      await leavesNothingHalf({ ground, fault: fillDisk(disk) });
    });
  }
});

for (const [name, driver, own] of [
  ['postgres', 'pg', ownPostgres],
  ['mysql', 'mysql2', ownMariadb],
] as const) {
  const server = inject(name);
  describe(name, () => {
    if ('lacks' in server) return void test.skip(`not tested here: ${server.lacks}`);
    const ground = () => serverGround(driver, server.url, nextSchema());

    test('processes killed in mid-save', () => leavesNothingHalf({ ground: ground(), fault: killProcesses }));

    test('connections ended by the server', () => {
      const on = ground();
      return leavesNothingHalf({ ground: on, fault: endConnections(on.terminate) });
    });

    test('a network that breaks', async () => {
      const network = await startNetwork(server.url);
      onTestFinished(() => network.close());
      await leavesNothingHalf({ ground: ground(), fault: cutNetwork(network), savers: network.url });
    });

    test('the server killed in mid-save', async ({ skip }) => {
      const mine = await own(folder()).catch((error: Error) => skip(error.message));
      await mine.start();
      onTestFinished(() => mine.kill());
      const on = serverGround(driver, mine.url, nextSchema());
      await leavesNothingHalf({ ground: on, fault: killServer(mine), times: 1 });
    });
  });
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'xueji-faults-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
