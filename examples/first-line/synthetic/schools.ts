import type { DirectoryDocument } from '@xueji/core';

export type SchoolEntry = DirectoryDocument['schools'][number];

/** Invented schools in real counties; `SL` and 示例 say that they are examples. */
export const schools: readonly SchoolEntry[] = [
  { ...school('51SL010401', '成都市锦江区示例小学', '510104'), stages: ['primary'] },
  { ...school('51SL010402', '成都市锦江区示例初级中学', '510104'), stages: ['junior'] },
  {
    // Run by the city itself: its status authority is not the county’s.
    ...school('51SL010403', '成都市示例第一中学', '510104'),
    stages: ['senior'],
    authority: 'education-510100',
    provincialModel: true,
    examCode: '01',
  },
  { ...school('51SL010404', '成都市锦江区示例第二中学', '510104'), stages: ['senior'], examCode: '02' },
  { ...school('51SL070301', '绵阳市涪城区示例中学', '510703'), stages: ['junior', 'senior'], examCode: '01' },
  { ...school('51SL070302', '绵阳市涪城区示例特殊教育学校', '510703'), stages: ['primary'], kind: 'special' },
  {
    ...school('51SL070309', '绵阳市涪城区示例第九中学', '510703'),
    stages: ['senior'],
    ownership: 'private',
    open: false,
    examCode: '09',
  },
];

function school(id: string, name: string, division: string): Omit<SchoolEntry, 'stages'> {
  return {
    id,
    name,
    kind: 'ordinary',
    division,
    authority: `education-${division}`,
    ownership: 'public',
    provincialModel: false,
    open: true,
  };
}

/** One roster each: a cohort of a stage of a school, and its share of all students. */
export interface CohortPlan {
  readonly school: SchoolEntry;
  readonly stage: 'primary' | 'junior' | 'senior';
  /** Grades there are, from the first on. */
  readonly grades: number;
  /** Students per grade where the whole has 3,000. */
  readonly perGrade: number;
}

export const plans: readonly CohortPlan[] = [
  { school: byId('51SL010401'), stage: 'primary', grades: 6, perGrade: 125 },
  { school: byId('51SL010402'), stage: 'junior', grades: 3, perGrade: 150 },
  { school: byId('51SL010403'), stage: 'senior', grades: 3, perGrade: 220 },
  { school: byId('51SL010404'), stage: 'senior', grades: 3, perGrade: 140 },
  { school: byId('51SL070301'), stage: 'junior', grades: 3, perGrade: 100 },
  { school: byId('51SL070301'), stage: 'senior', grades: 3, perGrade: 130 },
  { school: byId('51SL070302'), stage: 'primary', grades: 3, perGrade: 10 },
];

function byId(id: string): SchoolEntry {
  return schools.find(entry => entry.id === id)!;
}
