import type { Bilingual, Directory } from '@xueji/core';
import { byAuthority, type Tally } from '@xueji/core/review';
import type { Reviewed } from './reviewed.ts';

/** Where a school or an authority stands. */
export interface Place {
  readonly level: keyof typeof levels;
  /** What bodies are ordered by: a province, its cities, the counties of each behind it. */
  readonly division: string;
  readonly city: string;
  readonly county: string;
  readonly name: string;
}

export const levels = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市（州）', en: 'city' },
  county: { zh: '县（市、区）', en: 'county' },
  school: { zh: '学校', en: 'school' },
  finding: { zh: '逐项', en: 'finding' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const unknownSchool: Bilingual = { zh: '名录中没有的学校', en: 'schools not in the directory' };

/** A school or an authority, and what was counted of it. */
export interface Body {
  readonly place: Place;
  readonly tally: Tally;
}

export function authoritiesOf({ state, directory }: Pick<Reviewed, 'state' | 'directory'>): readonly Body[] {
  return bodies(byAuthority(state.schools, directory), id => placeOfAuthority(id, directory));
}

export function schoolsOf({ state, directory }: Pick<Reviewed, 'state' | 'directory'>): readonly Body[] {
  return bodies(state.schools, id => placeOfSchool(id, directory));
}

function bodies(tallies: Readonly<Record<string, Tally>>, place: (id: string) => Place): readonly Body[] {
  return Object.entries(tallies)
    .map(([id, tally]) => ({ id, place: place(id), tally }))
    .sort((a, b) => compared(a.place.division, b.place.division) || compared(a.id, b.id));
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function placeOfSchool(id: string, directory: Directory): Place {
  const school = directory.school(id);
  const name = school?.name ?? (id || unknownSchool.zh);
  const division = school?.division ?? '';
  return { level: 'school', division, ...above(school?.authority, directory), name };
}

function placeOfAuthority(id: string, directory: Directory): Place {
  const authority = directory.authority(id);
  const level = authority?.level ?? 'county';
  return {
    level: level === 'province' || level === 'city' ? level : 'county',
    division: authority?.division ?? '',
    ...above(id, directory),
    name: authority?.name ?? id,
  };
}

/** The authorities of the city and the county, by name; empty for a level that has none. */
function above(authority: string | undefined, directory: Directory) {
  const own = authority === undefined ? undefined : directory.authority(authority);
  const chain = own ? [own, ...directory.superiors(own.id)] : [];
  const at = (level: string) => chain.find(each => each.level === level)?.name ?? '';
  return { city: at('city'), county: at('county') };
}
