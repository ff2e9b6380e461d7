import { type Bilingual, labelOf } from '@xueji/core';
import type { RosterProblem } from '@xueji/forms/cohort-roster';
import type { FileReport } from '../input/import-roster.ts';
import { errorText } from './error-text.ts';
import { lines, type Style } from './lines.ts';

/** What became of a roster file: how many students, or every problem with its place and what to do. */
export function importedText(style: Style, report: FileReport): string {
  const warnings = report.warnings.flatMap(warning => problemText(style, warning, '  ! '));
  if (!report.ok) {
    const problems = report.problems.flatMap(problem => problemText(style, problem, '  ✗ '));
    return [errorText(report.error, style.paint), ...problems, ...warnings].join('\n');
  }
  const { file, imported, replayed, stage, cohort } = report;
  const what = { zh: `${labelOf(stage).zh} ${cohort}级`, en: `${labelOf(stage).en}, cohort ${cohort}` };
  const says: Bilingual =
    imported === 0
      ? {
          zh: `${file}：${what.zh}，${replayed} 人已导入过，没有写入`,
          en: `${file}: ${what.en}, ${replayed} imported before; nothing written`,
        }
      : {
          zh: `${file}：${what.zh}，导入 ${imported} 人${replayed > 0 ? `（另有 ${replayed} 人已导入过）` : ''}`,
          en: `${file}: ${what.en}, ${imported} imported${replayed > 0 ? ` (${replayed} imported before)` : ''}`,
        };
  return [...lines(style, says, style.paint.green('✓ '), '  '), ...warnings].join('\n');
}

/** One problem of a roster: place, fault, and what to do. */
export function problemText(style: Style, problem: RosterProblem, marker: string): string[] {
  const { sheet, row, column, what, advice } = problem;
  const place = {
    zh: [sheet ?? [], row === undefined ? [] : `第 ${row} 行`, column === undefined ? [] : `“${column}”列`]
      .flat()
      .join(' '),
    en: [sheet ?? [], row === undefined ? [] : `row ${row}`, column === undefined ? [] : `column ${column}`]
      .flat()
      .join(' '),
  };
  const says = {
    zh: `${place.zh}${place.zh && '：'}${what.zh}。${advice.zh}。`,
    en: `${place.en}${place.en && ': '}${what.en}; ${advice.en}.`,
  };
  return lines(style, says, marker);
}
