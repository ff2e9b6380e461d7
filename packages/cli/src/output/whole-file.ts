import { writeFileSync } from 'node:fs';
import { XuejiError } from '@xueji/core';

/** @throws XuejiError `cli/unwritable-file` */
export function writeWhole(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(path, error);
  }
}

export function unwritable(path: string, error: unknown): XuejiError {
  const { code: reason = '' } = error as { code?: string };
  return new XuejiError('cli/unwritable-file', { file: path, reason }, { file: path }, { cause: error });
}
