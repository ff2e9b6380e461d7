import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { XuejiError } from '@xueji/core';
import { readText } from './text-file.ts';

export interface IdentityKey {
  readonly key: string;
  /** File that was just made for a new register. */
  readonly madeIn?: string;
}

/**
 * The secret with which a register hashes identity numbers: from a file, from XUEJI_IDENTITY_KEY, or from `DB.key`. For a new
 * register without one a random key is written to `DB.key`, readable by its owner alone.
 *
 * @throws XuejiError `cli/no-identity-key`, `cli/bad-identity-key`, `cli/no-file`
 */
export function identityKeyFor(db: string, file: string | undefined): IdentityKey {
  const beside = `${db}.key`;
  const fromEnvironment = process.env.XUEJI_IDENTITY_KEY;
  if (file !== undefined) return { key: long(readText(file)) };
  if (fromEnvironment) return { key: long(fromEnvironment) };
  if (existsSync(beside)) return { key: long(readText(beside)) };
  if (existsSync(db)) throw new XuejiError('cli/no-identity-key', { file: db });
  const key = randomBytes(32).toString('hex');
  writeFileSync(beside, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, madeIn: beside };
}

function long(text: string): string {
  const key = text.trim();
  if (key.length < 16) throw new XuejiError('cli/bad-identity-key');
  return key;
}
