import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from '../../scripts/prepare/workspace.mjs';
import { root, run } from './run.ts';

/** Packs every package as it would be published; answers the tarballs. The packages must be built. */
export async function packTo(folder: string): Promise<string[]> {
  const pack = ['-r', '--filter', './packages/*', 'pack', '--pack-destination', folder];
  await run('npx', ['--loglevel=error', '-y', pnpm, ...pack], root);
  return readdirSync(folder).map(name => join(folder, name));
}
