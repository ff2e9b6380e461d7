import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];

/** In bytes, of every key: the vendor’s and those of the students. */
export const keyLength = 32;

/**
 * Encrypts a text (AES-256-GCM).
 *
 * @param place - where the text is kept; a box that was carried to another place does not open there
 * @returns base64 of nonce, tag and ciphertext
 */
export function shut(key: Uint8Array, place: string, content: string | Uint8Array): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
  const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** @returns `undefined` where the box is not what was put at this place with this key */
export function opened(key: Uint8Array, place: string, box: string): Buffer | undefined {
  const bytes = Buffer.from(box, 'base64');
  const start = nonceLength + tagLength;
  if (bytes.length < start) return undefined;
  const cipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceLength, start));
  const content = cipher.update(bytes.subarray(start));
  try {
    cipher.final();
    return content;
  } catch {
    return undefined;
  }
}
