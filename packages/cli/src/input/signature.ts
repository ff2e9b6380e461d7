import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { XuejiError } from '@xueji/core';
import { nameOf, readText } from './text-file.ts';

/**
 * The signature of a text, in Base64.
 *
 * @param keyFile - private key, PEM, Ed25519
 * @throws XuejiError `cli/no-file`, `cli/usage`
 */
export function signatureOf(text: string, keyFile: string): string {
  const pem = readText(keyFile);
  return keyed(keyFile, () => sign(null, Buffer.from(text), createPrivateKey(pem)).toString('base64'));
}

/** @param keyFile - public key, PEM, Ed25519 */
export function isSignedBy(text: string, signature: string, keyFile: string): boolean {
  const pem = readText(keyFile);
  const bytes = Buffer.from(signature, 'base64');
  return keyed(keyFile, () => verify(null, Buffer.from(text), createPublicKey(pem), bytes));
}

function keyed<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new XuejiError(
      'cli/usage',
      {
        zh: `“${nameOf(file)}”不是 PEM 格式的 Ed25519 密钥`,
        en: `\`${nameOf(file)}\` is no Ed25519 key in PEM form`,
      },
      {},
      { cause: error },
    );
  }
}
