import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { type KeyRing, keyRing } from '@xueji/adapters/sealed';
import { unwritable } from '../output/whole-file.ts';
import { readText } from './text-file.ts';

/** Where the keys of an encrypted register are: a key a line, the current one first. */
export const keyFileOf = (db: string): string => process.env.XUEJI_KEY_FILE || `${db}.keys`;

/**
 * The keys that a register is encrypted with; `undefined` where there are none.
 *
 * @throws XuejiError `sealed/bad-key`, `cli/no-file`
 */
export function keyRingFor(db: string): KeyRing | undefined {
  const file = keyFileOf(db);
  return existsSync(file) ? keyRing(linesOf(file)) : undefined;
}

/** Puts a new random key before those that are there; only its owner can read the file. */
export function addKey(file: string): KeyRing {
  const before = existsSync(file) ? linesOf(file) : [];
  const keys = [randomBytes(32).toString('hex'), ...before];
  const ring = keyRing(keys);
  try {
    writeFileSync(file, `${keys.join('\n')}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(file, error);
  }
  return ring;
}

const linesOf = (file: string) =>
  readText(file)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
