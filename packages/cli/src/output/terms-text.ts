import { type Bilingual, type CaseTerms, type Directory, labelOf } from '@xueji/core';
import { schoolName } from './party-name.ts';

/** What an application is for, as it follows the name of the act. */
export function termsText(terms: CaseTerms, directory: Directory): Bilingual {
  if (terms.of === 'amendment') return fieldsText(Object.keys(terms.changes));
  if (terms.of !== 'transfer') return { zh: '', en: '' };
  const to = schoolName(terms.receivingSchool, directory);
  return { zh: `，拟转入${to}`, en: ` to ${to}` };
}

/** Which data an act is about, without their values. */
export function fieldsText(fields: readonly string[]): Bilingual {
  const words = fields.map(labelOf);
  return {
    zh: `（${words.map(({ zh }) => zh).join('、')}）`,
    en: ` (${words.map(({ en }) => en).join(', ')})`,
  };
}
