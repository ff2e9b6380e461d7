import { readdirSync, readFileSync } from 'node:fs';
import { directoryOf, directorySchema } from '../../src/record/directory.ts';

const folder = new URL('../../regulations/sichuan-2017-draft/', import.meta.url);

/** The files of the law wing, by path relative to its folder. */
export function lawFiles(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => name.endsWith('.json') && name !== 'world.json');
  return Object.fromEntries(files.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** The small world that the scenarios happen in. */
export const world = directorySchema.parse(JSON.parse(readFileSync(new URL('world.json', folder), 'utf8')));
export const directory = directoryOf(world);
