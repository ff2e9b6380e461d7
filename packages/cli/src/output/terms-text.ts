import type { Bilingual, CaseTerms, Directory } from '@xueji/core';
import { schoolName } from './party-name.ts';

/** What an application is for, as it follows the name of the act. */
export function termsText(terms: CaseTerms, directory: Directory): Bilingual {
  if (terms.of !== 'transfer') return { zh: '', en: '' };
  const to = schoolName(terms.receivingSchool, directory);
  return { zh: `，拟转入${to}`, en: ` to ${to}` };
}
