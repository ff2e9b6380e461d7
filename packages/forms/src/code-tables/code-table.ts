import { keyOf } from '../cells/text.ts';

/** One value of a code table: the key of the record model, its names, and the code of the standard where there is one. */
export interface CodeEntry<Key> {
  readonly key: Key;
  readonly zh: string;
  readonly en: string;
  /** Other names that occur in files. */
  readonly aliases?: readonly string[];
  readonly code?: string;
}

export interface CodeTable<Key> {
  readonly entries: readonly CodeEntry<Key>[];
  /** The key for a name, an alias or a code; `undefined` where the table has none. */
  keyFor(text: string): Key | undefined;
  /** The Chinese name; a key that the table does not have stays visible. */
  nameOf(key: Key): string;
}

export function codeTable<const Key extends string | boolean>(
  entries: readonly CodeEntry<Key>[],
): CodeTable<Key> {
  const byText = new Map<string, Key>();
  const names = new Map<Key, string>();
  for (const { key, zh, aliases = [], code } of entries) {
    names.set(key, zh);
    for (const text of [zh, ...aliases, ...(code === undefined ? [] : [code])]) byText.set(keyOf(text), key);
  }
  return {
    entries,
    keyFor: text => byText.get(keyOf(text)),
    nameOf: key => names.get(key) ?? String(key),
  };
}
