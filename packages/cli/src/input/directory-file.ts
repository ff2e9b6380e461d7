import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Directory, directoryOf, directorySchema, XuejiError } from '@xueji/core';
import type { z } from 'zod';
import { readDocument } from './document.ts';
import { inFile, readBySchema } from './read-by-schema.ts';

export type DirectoryData = z.output<typeof directorySchema>;

export interface ReadDirectory {
  readonly data: DirectoryData;
  readonly directory: Directory;
}

/** @throws XuejiError `cli/no-file`, `input/…`, `directory/…` */
export function readDirectory(file: string): ReadDirectory {
  const data = readBySchema(directorySchema, readDocument(file).value, file, '名录 (directory)');
  return { data, directory: inFile(file, () => directoryOf(data)) };
}

/**
 * The directory named on the command line, else `directory.json` beside the register.
 *
 * @throws XuejiError `cli/no-directory`, and as {@link readDirectory}
 */
export function directoryFor(db: string, file: string | undefined): ReadDirectory {
  const beside = join(dirname(db), 'directory.json');
  if (file === undefined && !existsSync(beside)) throw new XuejiError('cli/no-directory');
  return readDirectory(file ?? beside);
}
