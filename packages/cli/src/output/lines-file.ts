import { closeSync, openSync, writeSync } from 'node:fs';
import { unwritable } from './whole-file.ts';

export interface LinesFile {
  readonly write: (value: unknown) => void;
  readonly close: () => void;
}

/**
 * A file that takes one JSON document a line, written as they come; without a path nothing is written.
 *
 * @throws XuejiError `cli/unwritable-file`
 */
export function linesFile(path: string | undefined, begin: 'new' | 'append' = 'new'): LinesFile {
  if (path === undefined) return { write: () => {}, close: () => {} };
  const file = opened(path, begin === 'new' ? 'w' : 'a');
  return {
    write: value => void writeSync(file, `${JSON.stringify(value)}\n`),
    close: () => closeSync(file),
  };
}

function opened(path: string, flags: 'w' | 'a'): number {
  try {
    return openSync(path, flags, 0o600);
  } catch (error) {
    throw unwritable(path, error);
  }
}
