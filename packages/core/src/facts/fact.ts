import type { FactType, FactValue } from '../law/condition.ts';
import type { Bilingual } from '../text.ts';
import type { Subject } from './subject.ts';

export interface FactDefinition {
  readonly type: FactType;
  readonly label: Bilingual;
  /** Who can say what it is, when it is unknown. */
  readonly knownBy: Bilingual;
  /** `undefined`: unknown. Total: never throws. */
  readonly read: (subject: Subject) => FactValue | undefined;
}

export type FactTable = Readonly<Record<string, FactDefinition>>;

export const knownBy = {
  school: { zh: '就读学校', en: 'the school' },
  request: { zh: '申请人', en: 'the applicant' },
  directory: { zh: '学校与机构名录的维护部门', en: 'the keeper of the directory' },
  terms: { zh: '公布学期起止日期的教育行政部门', en: 'the authority that sets the terms' },
  duplicates: { zh: '学籍主管部门和学校', en: 'the status authority and the school' },
  actor: { zh: '办理单位', en: 'the acting party' },
} as const satisfies Record<string, Bilingual>;
