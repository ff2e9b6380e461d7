import { gradeName } from '@xueji/core/numbers';
import { type CodeTable, codeTable } from '../code-tables/code-table.ts';
import type { RosterStage } from './roster.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Grades of each stage by the regulation’s names; the key is the grade within the stage as text. */
export const gradeTables: Readonly<Record<RosterStage, CodeTable<string>>> = {
  primary: gradesOf('primary', 6, i => [`小学${i}年级`, `小${i}`]),
  junior: gradesOf('junior', 3, i => [`初${i}`, `初${i}年级`, `初中${i}年级`], 6),
  senior: gradesOf('senior', 3, i => [`高${i}`, `高中${i}年级`]),
};

/** `before`: grades of the stage below, which the names of nine-year schools count on from. */
function gradesOf(
  stage: RosterStage,
  count: number,
  others: (numeral: string) => readonly string[],
  before = 0,
): CodeTable<string> {
  const grades = Array.from({ length: count }, (_, i) => i + 1);
  return codeTable(
    grades.map(grade => ({
      key: String(grade),
      zh: gradeName({ stage, grade }),
      en: `${stage} ${grade}`,
      // A bare number counts within the stage; in a junior school 7 means the same as 1.
      aliases: [
        ...others(numerals[grade - 1]!),
        ...(before > 0 ? [String(grade + before), `${grade + before}年级`] : []),
      ],
      code: String(grade),
    })),
  );
}
