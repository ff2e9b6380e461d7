import type { Bilingual, Directory, Party } from '@xueji/core';

/** Schools and authorities by the name in the directory, else by their identifier. */
export function partyName(party: Party, directory: Directory): Bilingual {
  if (party.kind === 'guardian') return { zh: '监护人', en: 'the guardian' };
  const body = party.kind === 'school' ? directory.school(party.id) : directory.authority(party.id);
  return same(body?.name ?? party.id);
}

export function schoolName(id: string, directory: Directory): string {
  return directory.school(id)?.name ?? id;
}

/** A proper name, the same in both languages. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}
