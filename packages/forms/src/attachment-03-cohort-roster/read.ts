import { textOf } from '../cells/text.ts';
import { readSheets, type SheetCells } from '../spreadsheet/read.ts';
import { reportDuplicates } from './duplicates.ts';
import { findHeaderRow } from './header-row.ts';
import { type Heading, headingLabels, readHeading } from './heading.ts';
import { problem, type RosterProblem } from './problems.ts';
import type { Roster, RosterRow } from './roster.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import { isStudentRow, readRow } from './rows.ts';

export interface RosterReadOptions {
  /** Day of reading, `YYYY-MM-DD`: birth dates after it are refused. */
  readonly on?: string;
  /** Headings of columns that the form does not have and that may be passed over. */
  readonly ignoreColumns?: readonly string[];
}

/** The whole file or none of it. */
export type RosterReading =
  | {
      readonly ok: true;
      readonly roster: Roster;
      /** Where each student of `roster.rows` stood. */
      readonly places: readonly { readonly sheet: string; readonly row: number }[];
      /** What is allowed and should be looked at. */
      readonly warnings: readonly RosterProblem[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly RosterProblem[];
      readonly warnings: readonly RosterProblem[];
    };

/**
 * Reads a cohort roster (attachment 3) from an `.xlsx` file. Every fault of every row is reported, and one fault is
 * enough to give back no student at all.
 *
 * The heading row is found by its Chinese headings, in any order; a file may have several sheets (one a class, say) as
 * long as they agree on school, stage and cohort. Never throws on account of the file.
 *
 * @example
 * (await readRoster(new Uint8Array())).ok; //=> false
 */
export async function readRoster(bytes: Uint8Array, options: RosterReadOptions = {}): Promise<RosterReading> {
  const sheets = await readSheets(bytes);
  return sheets === undefined
    ? failed([problem('forms/not-a-workbook', {})])
    : readRosterSheets(sheets, options);
}

/** The same from cells that are at hand already. */
export function readRosterSheets(
  sheets: readonly SheetCells[],
  { on, ignoreColumns = [] }: RosterReadOptions = {},
): RosterReading {
  const filled = sheets.filter(({ rows }) => rows.some(row => row.some(cell => textOf(cell) !== '')));
  if (filled.length === 0)
    return failed([problem('forms/not-a-roster', {}, { sheet: sheets[0]?.name ?? '' })]);
  const problems: RosterProblem[] = [];
  const read: { readonly cells: RowCells; readonly row: RosterRow | undefined }[] = [];
  let heading: Heading | undefined;

  for (const sheet of filled) {
    const header = findHeaderRow(sheet, ignoreColumns);
    if (header === undefined) {
      problems.push(problem('forms/not-a-roster', { sheet: sheet.name }, { sheet: sheet.name }));
      continue;
    }
    const block = readHeading(sheet, header.index);
    problems.push(
      ...header.problems,
      ...block.problems,
      ...disagreements(sheet.name, heading, block.heading),
    );
    heading ??= block.heading;
    // Without a heading block the rows are looked at all the same, so that one reading reports everything.
    const { stage, cohort } = block.heading ?? { stage: 'primary' as const, cohort: '' };
    const known = block.heading !== undefined;
    const context = {
      sheet: sheet.name,
      positions: header.positions,
      stage,
      cohort,
      ...(on === undefined ? {} : { on }),
    };
    sheet.rows.forEach((values, i) => {
      if (i <= header.index || !isStudentRow(values, header.positions)) return;
      const cells = rowCells(values, i + 1, context);
      const row = readRow(cells);
      // The grade and the exam number cannot be judged without the stage.
      if (!known)
        drop(cells.problems, ['forms/bad-grade', 'forms/exam-number-not-senior', 'forms/bad-exam-number']);
      read.push({ cells, row });
    });
  }
  reportDuplicates(read.map(({ cells }) => cells));
  if (read.length === 0 && problems.length === 0)
    problems.push(problem('forms/empty-roster', { sheet: filled[0]!.name }));
  for (const { cells } of read) problems.push(...cells.problems);
  const warnings = read.flatMap(({ cells }) => cells.warnings);
  if (problems.length > 0 || heading === undefined) return { ok: false, problems, warnings };
  const rows = read.map(({ row }) => row!);
  const places = read.map(({ cells: { sheet, row } }) => ({ sheet, row }));
  return { ok: true, roster: { ...heading, rows }, places, warnings };
}

function failed(problems: readonly RosterProblem[]): RosterReading {
  return { ok: false, problems, warnings: [] };
}

function drop(problems: RosterProblem[], codes: readonly string[]): void {
  const kept = problems.filter(({ code }) => !codes.includes(code));
  problems.splice(0, problems.length, ...kept);
}

function disagreements(
  sheet: string,
  first: Heading | undefined,
  next: Heading | undefined,
): readonly RosterProblem[] {
  if (first === undefined || next === undefined) return [];
  const pairs = [
    [headingLabels.schoolId.zh, first.school.id, next.school.id],
    [headingLabels.stage.zh, first.stage, next.stage],
    [headingLabels.cohort.zh, first.cohort, next.cohort],
  ] as const;
  return pairs.flatMap(([column, other, value]) =>
    other === value ? [] : [problem('forms/heading-differs', { sheet, column, value }, { other })],
  );
}
