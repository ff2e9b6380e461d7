import { partyName } from '../facts/parties.ts';
import type { Directory } from '../record/directory.ts';
import type { Party } from '../record/vocabulary.ts';
import type { Bilingual } from '../text.ts';

/** Schools and authorities by their names; nobody’s identifier is shown. */
export function nameOfParty(party: Party, directory: Directory): Bilingual {
  if (party.kind === 'guardian') return { zh: '监护人', en: 'the guardian' };
  const name = partyName(party, directory);
  if (name !== undefined) return { zh: name, en: name };
  return party.kind === 'school'
    ? { zh: '名录中查不到的学校', en: 'a school that the directory does not have' }
    : { zh: '名录中查不到的教育行政部门', en: 'an authority that the directory does not have' };
}
