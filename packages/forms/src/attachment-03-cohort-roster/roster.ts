/** 学段 */
export type RosterStage = 'primary' | 'junior' | 'senior';

export type RosterDocumentType =
  | 'resident-identity-card'
  | 'hk-macao-residence-permit'
  | 'taiwan-residence-permit'
  | 'hk-macao-travel-permit'
  | 'taiwan-travel-permit'
  | 'passport'
  | 'none';

export type RosterDisability =
  | 'none'
  | 'visual'
  | 'hearing'
  | 'speech'
  | 'physical'
  | 'intellectual'
  | 'mental'
  | 'multiple'
  | 'other';

/** One student, in the words of the record model. What the sheet leaves blank is absent. */
export interface RosterRow {
  readonly name: string;
  readonly sex: 'male' | 'female';
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** 民族 by its Chinese name, such as `汉族`; may be absent for a student without a mainland identity card. */
  readonly ethnicGroup?: string;
  readonly document: { readonly type: RosterDocumentType; readonly number?: string };
  /** 学籍号, 19 characters. */
  readonly studentNumber?: string;
  /** 考籍号, 12 digits, senior stage only. */
  readonly examNumber?: string;
  /** 户籍所在地: a division of six digits, or an address, or both where the address begins with the division’s full name. */
  readonly household?: { readonly division?: string; readonly address?: string };
  /** 现住址 */
  readonly address?: string;
  readonly guardian?: { readonly name: string; readonly relation?: string; readonly phone?: string };
  /** Counts from 1 within the stage. */
  readonly grade: number;
  readonly class?: string;
  /** Month of entering the stage, `YYYY-MM`. */
  readonly entered: string;
  readonly status: 'enrolled' | 'suspended';
  /** 进城务工人员随迁子女 */
  readonly migrantWorkerChild?: boolean;
  readonly disability?: RosterDisability;
  readonly remark?: string;
}

/** 四川省中小学生　级学生花名册: one stage and cohort of one school. */
export interface Roster {
  /** 学校标识码, 10 characters, and 学校名称. */
  readonly school: { readonly id: string; readonly name: string };
  readonly stage: RosterStage;
  /** Year of entry of the cohort: `2026` is 2026级. */
  readonly cohort: string;
  /** 填表日期, `YYYY-MM-DD`. */
  readonly filledOn?: string;
  /** A line printed under the title. */
  readonly note?: string;
  readonly rows: readonly RosterRow[];
}
