import { quote } from './mask.ts';
import { fault, unwrap } from './outcome.ts';

/** 学段 */
export type GradeStage = 'primary' | 'junior' | 'senior';

/** Grades count from 1 within their stage: 高三年级 is grade 3 of senior. */
export interface Grade {
  readonly stage: GradeStage;
  readonly grade: number;
}

const names: Readonly<Record<GradeStage, readonly string[]>> = {
  primary: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  junior: ['七年级', '八年级', '九年级'],
  senior: ['高一年级', '高二年级', '高三年级'],
};

/** What rosters write beside the names of the regulation. */
const shortNames: Readonly<Record<string, string>> = {
  初一: '七年级',
  初二: '八年级',
  初三: '九年级',
  高一: '高一年级',
  高二: '高二年级',
  高三: '高三年级',
};

/**
 * The name of a grade, as the regulation writes it.
 *
 * @throws XuejiError `numbers/grade`
 * @example
 * gradeName({ stage: 'junior', grade: 1 }); //=> '七年级'
 */
export function gradeName({ stage, grade }: Grade): string {
  const name = Object.hasOwn(names, stage) ? names[stage][grade - 1] : undefined;
  return name ?? unwrap(fault('numbers/grade', 'whole', { stage: quote(stage), grade: quote(grade) }));
}

/**
 * Stage and grade of a name; the common short ones (初一, 高一) are read too.
 *
 * @throws XuejiError `numbers/grade-name`
 * @example
 * parseGradeName('高三年级'); //=> { stage: 'senior', grade: 3 }
 */
export function parseGradeName(name: string): Grade {
  const full = Object.hasOwn(shortNames, name) ? shortNames[name]! : name;
  for (const stage of Object.keys(names) as GradeStage[]) {
    const index = names[stage].indexOf(full);
    if (index >= 0) return { stage, grade: index + 1 };
  }
  return unwrap(fault('numbers/grade-name', 'whole', { name: quote(name) }));
}
