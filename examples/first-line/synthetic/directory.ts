import type { DirectoryDocument } from '@xueji/core';
import { schools } from './schools.ts';

const cities = [
  { division: '510100', name: '成都市', counties: [{ division: '510104', name: '成都市锦江区' }] },
  { division: '510700', name: '绵阳市', counties: [{ division: '510703', name: '绵阳市涪城区' }] },
];

/** Days on which the cities’ terms open and end: made up, but placed as terms are. */
const terms = [
  { schoolYear: '2025', season: 'spring', opens: '2026-03-02', ends: '2026-07-03' },
  { schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-22' },
  { schoolYear: '2026', season: 'spring', opens: '2027-02-22', ends: '2027-07-02' },
] as const;

/** The authorities, schools and terms of the synthetic cohort: 合成数据. */
export const directory: DirectoryDocument = {
  authorities: [
    { id: 'education-510000', name: '四川省教育行政部门', level: 'province', division: '510000' },
    ...cities.flatMap(city => [
      authority(city, 'city', '510000'),
      ...city.counties.map(county => authority(county, 'county', city.division)),
    ]),
  ],
  schools: [...schools],
  terms: cities.flatMap(({ division }) => terms.map(term => ({ division, ...term }))),
};

function authority(
  { division, name }: { readonly division: string; readonly name: string },
  level: 'city' | 'county',
  superior: string,
): DirectoryDocument['authorities'][number] {
  return {
    id: `education-${division}`,
    name: `${name}教育行政部门`,
    level,
    division,
    superior: `education-${superior}`,
  };
}
