import type { ParameterValues } from '../law/regulation.ts';
import type { Bilingual } from '../text.ts';
import type { Person } from './person.ts';

/** What two records have in common, or not, and the points that it counts. */
export interface Likeness {
  /** Name of the parameter that has the points, behind `duplicates.points.` */
  readonly what: string;
  readonly points: number;
  readonly says: Bilingual;
}

export interface Comparison {
  /** Sum of the points: it explains itself. */
  readonly score: number;
  readonly likenesses: readonly Likeness[];
}

const sentences: Readonly<Record<string, Bilingual>> = {
  number: { zh: '身份证号或者学籍号相同', en: 'the same identity or student number' },
  name: { zh: '姓名相同（含异体字）', en: 'the same name, variant characters included' },
  'name-in-another-order': { zh: '姓名用字相同，次序不同', en: 'the same characters in another order' },
  'name-in-part': { zh: '姓名有一字不同', en: 'the names differ in one character' },
  'birth-date': { zh: '出生日期相同', en: 'the same birth date' },
  'birth-date-nearly': {
    zh: '出生日期有一位不同，或者月日颠倒',
    en: 'birth dates differ in one digit, or month and day are swapped',
  },
  sex: { zh: '性别相同', en: 'the same sex' },
  guardian: { zh: '监护人或者联系电话相同', en: 'the same guardian or telephone' },
  'another-guardian': { zh: '监护人和联系电话都不同', en: 'other guardians and telephones' },
  division: { zh: '户籍或者学校所在县相同', en: 'the same county of household or school' },
};

/**
 * How alike two records are.
 *
 * @param values - parameters of the day: `duplicates.points.…`
 * @source sichuan-2017-draft 15.2, 15.3
 */
export function compare(a: Person, b: Person, values: ParameterValues): Comparison {
  const likenesses = likenessesOf(a, b).map(what => {
    const points = values[`duplicates.points.${what}`];
    return { what, points: typeof points === 'number' ? points : 0, says: sentences[what]! };
  });
  return { score: likenesses.reduce((sum, { points }) => sum + points, 0), likenesses };
}

function likenessesOf(a: Person, b: Person): readonly string[] {
  const shares = (x: readonly string[], y: readonly string[]) => x.some(one => y.includes(one));
  const found: string[] = [];
  if (shares(a.numbers, b.numbers)) found.push('number');
  if (a.name === b.name) found.push('name');
  else if (a.letters === b.letters) found.push('name-in-another-order');
  else if (differInOne([...a.name], [...b.name])) found.push('name-in-part');
  if (a.birthDate === b.birthDate) found.push('birth-date');
  else if (isNearly(a.birthDate, b.birthDate)) found.push('birth-date-nearly');
  if (a.sex === b.sex) found.push('sex');
  if (shares(a.guardians, b.guardians)) found.push('guardian');
  else if (a.guardians.length > 0 && b.guardians.length > 0) found.push('another-guardian');
  if (a.division !== undefined && a.division === b.division) found.push('division');
  return found;
}

/** Of the same length, and in one place not the same. */
function differInOne(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.filter((character, i) => character !== b[i]).length === 1;
}

function isNearly(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  return differInOne([...a], [...b]) || b === `${year}-${day}-${month}`;
}
