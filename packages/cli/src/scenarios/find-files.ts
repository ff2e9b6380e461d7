import { statSync } from 'node:fs';
import { XuejiError } from '@xueji/core';
import { filesBelow } from '../input/core-files.ts';
import { unreadable } from '../input/text-file.ts';

/**
 * The scenario files that paths stand for: a file as it is, a folder with all the YAML below it.
 *
 * @throws XuejiError `cli/no-file`, `cli/no-scenarios`
 */
export function scenarioFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(filesAt))];
}

function filesAt(path: string): readonly string[] {
  const found = isFolder(path) ? filesBelow(path, /\.ya?ml$/i) : [path];
  if (found.length === 0) throw new XuejiError('cli/no-scenarios', { file: path });
  return found;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}
