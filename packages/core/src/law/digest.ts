import { canonicalJson, sha256Of } from '../canonical.ts';

/**
 * SHA-256 over the paths and contents of documents, whatever their order, indentation, line ends or order of keys:
 * the same law has the same digest on every machine.
 *
 * @param base digest of what the documents are laid over
 */
export function digestOf(
  documents: readonly { readonly file: string; readonly value: unknown }[],
  base = '',
): string {
  const lines = documents.map(({ file, value }) => `${JSON.stringify(file)} ${canonicalJson(value)}`).sort();
  return sha256Of([base, ...lines].join('\n'));
}
