import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON without spaces and with its keys in order, so that equal values have equal text. For plain data; what JSON leaves out is
 * left out.
 *
 * @example canonicalJson({ b: [1, undefined], a: undefined, c: 'x' }) //=> '{"b":[1,null],"c":"x"}'
 */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

/** Written out by hand: this is the most of what a register does. `undefined`: JSON has no such value. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined;
  if (Array.isArray(value)) return `[${value.map(item => textOf(item) ?? 'null').join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = textOf((value as Record<string, unknown>)[key]);
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inner}`;
  }
  return `{${text}}`;
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
