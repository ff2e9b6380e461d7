import { readFileSync } from 'node:fs';
import { type Directory, directoryOf, directorySchema, parseWith } from '@xueji/core';

const file = new URL(
  './regulations/sichuan-2017-draft/world.json',
  import.meta.resolve('@xueji/core/package.json'),
);

/** The small made-up world that the scenarios happen in. */
export const document = parseWith(directorySchema, JSON.parse(readFileSync(file, 'utf8')), 'world.json');
export const directory: Directory = directoryOf(document);
