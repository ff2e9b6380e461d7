import type { DirectoryDocument } from '@xueji/core';

const authority = (id: string, name: string, level: 'province' | 'city' | 'county', superior?: string) => ({
  id,
  name,
  level,
  division: id,
  ...(superior === undefined ? {} : { superior }),
});
const school = (id: string, name: string, division: string, examCode: string) => ({
  id,
  name,
  division,
  authority: division,
  kind: 'ordinary' as const,
  stages: ['senior' as const],
  ownership: 'public' as const,
  provincialModel: false,
  open: true,
  examCode,
});

/** Two counties in two cities, made up. */
export const world: DirectoryDocument = {
  authorities: [
    authority('510000', '四川省教育厅', 'province'),
    authority('510100', '成都市教育局', 'city', '510000'),
    authority('510104', '锦江区教育局', 'county', '510100'),
    authority('510700', '绵阳市教育局', 'city', '510000'),
    authority('510703', '涪城区教育局', 'county', '510700'),
  ],
  schools: [
    school('5101040001', '锦江示例中学', '510104', '01'),
    school('5107030001', '涪城示例一中', '510703', '01'),
    school('5107030002', '涪城示例二中', '510703', '02'),
  ],
  terms: [
    { division: '510000', schoolYear: '2025', season: 'spring', opens: '2026-03-02', ends: '2026-07-08' },
    { division: '510000', schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' },
  ],
};
