import type { RosterProblem } from '@xueji/forms/cohort-roster';
import { line } from './text.ts';

/** The report of a roster that did not land: place, what is wrong, and what to do. */
export function printProblems(problems: readonly RosterProblem[]): void {
  for (const { row, column, what, advice } of problems) {
    const place = [row === undefined ? [] : `第 ${row} 行`, column === undefined ? [] : `“${column}”列`]
      .flat()
      .join(' ');
    line(`    ${place}：${what.zh}。${advice.zh}。`);
  }
}
