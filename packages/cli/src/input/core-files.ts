import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XuejiError } from '@xueji/core';

/** Folder of the `@xueji/core` package: it carries the law wing and the schemas as files. */
const core = dirname(fileURLToPath(import.meta.resolve('@xueji/core/package.json')));

/** The regulation that is built in, as the files that regulators read. */
export const builtInFolder = join(core, 'regulations', 'sichuan-2017-draft');
export const schemaFolder = join(core, 'schemas');

/**
 * The texts of a folder of rules, by relative path.
 *
 * @param expected - name of a file that tells such a folder
 * @throws XuejiError `cli/no-law-folder`
 */
export function readLawFolder(folder: string, expected: string): Readonly<Record<string, string>> {
  if (!existsSync(join(folder, expected)))
    throw new XuejiError('cli/no-law-folder', { file: folder, expected });
  return Object.fromEntries(
    filesBelow(folder, /\.json$/).map(file => [
      relative(folder, file).split(sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

/** Paths of the files below a folder whose names match, in order; hidden folders and `node_modules` are passed over. */
export function filesBelow(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return filesBelow(path, name);
      return name.test(entry.name) ? [path] : [];
    });
}
