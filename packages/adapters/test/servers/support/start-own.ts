import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnServer } from './own-server.ts';
import type { Started } from './start-servers.ts';

/** A server of our own for a run of tests, in a folder that goes with it; or what this machine lacks for it. */
export async function startOwn(name: string, make: (folder: string) => Promise<OwnServer>): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), `xueji-${name}-`));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await make(folder);
    await server.start();
    const stop = async () => {
      await server.stop();
      clear();
    };
    return { server: { url: server.url }, stop };
  } catch (error) {
    clear();
    return { server: { lacks: (error as Error).message }, stop: async () => {} };
  }
}
