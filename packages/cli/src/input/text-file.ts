import { readFileSync } from 'node:fs';
import { XuejiError } from '@xueji/core';

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws XuejiError `cli/no-file`
 */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** @throws XuejiError `cli/no-file` */
export function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

export function unreadable(file: string, error: unknown): XuejiError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const zh = { ENOENT: '没有这个文件', EISDIR: '这是一个文件夹', EACCES: '没有读取权限' }[code] ?? code;
  const en = { ENOENT: 'no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' }[code] ?? code;
  return new XuejiError('cli/no-file', { file: nameOf(file), zh, en }, {}, { cause: error });
}

/** How messages name a file: standard input has no path. */
export function nameOf(file: string): string {
  return file === '-' ? '标准输入 (stdin)' : file;
}
