import type { FactType, FactValue } from '../law/condition.ts';
import type { Party } from '../record/vocabulary.ts';
import type { Bilingual } from '../text.ts';
import type { Subject } from './subject.ts';

/**
 * How the people concerned may lawfully make a fact another one. Absent: nobody may; what a person is (age, disability, stage) and
 * what has happened (truancy) is never changed to get an answer.
 */
export type MayChange =
  /** A document is handed in. */
  | { readonly how: 'document' }
  /** It is applied for, or acted, on a later day. */
  | { readonly how: 'application-day' | 'act-day' }
  /** Something else is asked for in a field of the command; a `ground` only if it is true. `values`: those worth trying. */
  | {
      readonly how: 'ground' | 'request';
      readonly field: string;
      readonly values?: (subject: Subject) => readonly FactValue[];
    }
  /** Another party acts. */
  | { readonly how: 'party'; readonly party: (subject: Subject) => Party | undefined };

export interface FactDefinition {
  readonly type: FactType;
  readonly label: Bilingual;
  /** Who can say what it is, when it is unknown. */
  readonly knownBy: Bilingual;
  /** `undefined`: unknown. Total: never throws. */
  readonly read: (subject: Subject) => FactValue | undefined;
  readonly mayChange?: MayChange;
}

export type FactTable = Readonly<Record<string, FactDefinition>>;

export const knownBy = {
  school: { zh: '就读学校', en: 'the school' },
  request: { zh: '申请人', en: 'the applicant' },
  directory: { zh: '学校与机构名录的维护部门', en: 'the keeper of the directory' },
  terms: { zh: '公布学期起止日期的教育行政部门', en: 'the authority that sets the terms' },
  duplicates: { zh: '学籍主管部门和学校', en: 'the status authority and the school' },
  planner: { zh: '下达招生计划的教育行政部门', en: 'the authority that sets the plan' },
  city: { zh: '市（州）教育行政部门', en: 'the city authority' },
  actor: { zh: '办理单位', en: 'the acting party' },
} as const satisfies Record<string, Bilingual>;
