import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the root package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const fromRoot = path => join(root, path);

/** In the order in which they are built: each may use those before it. */
export const packages = ['core', 'adapters', 'forms', 'cli'];

export const pnpm = 'pnpm@10.34.9';

const exe = process.platform === 'win32' ? '.exe' : '';

/** The Node of the workspace, a devDependency: the machine’s own may be too old. */
export const nodeBinary = fromRoot(`node_modules/node/bin/node${exe}`);

/** Every workspace folder that has a package.json, the root first. */
export function manifests() {
  const below = readdirSync(fromRoot('packages')).map(name => `packages/${name}/package.json`);
  return ['package.json', ...below, 'examples/package.json', 'bench/package.json', 'docs/package.json'];
}
