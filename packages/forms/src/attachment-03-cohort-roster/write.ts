import { XuejiError } from '@xueji/core/errors';
import {
  disabilityTable,
  documentTypeTable,
  rosterStatusTable,
  sexTable,
  yesNoTable,
} from '../code-tables/index.ts';
import { columnLetter, writeSheet } from '../spreadsheet/write.ts';
import { type RosterColumnKey, rosterColumns } from './columns.ts';
import { gradeTables } from './grades.ts';
import { headingRows, layoutOf, type RosterLayout, sheetOf } from './layout.ts';
import { readRosterSheets } from './read.ts';
import type { Roster, RosterStage } from './roster.ts';
import { differentKey } from './same-data.ts';

export interface RosterWriteOptions {
  /** Columns and their order; all of the form where absent. */
  readonly columns?: readonly RosterColumnKey[];
  /** `false` writes whatever it is given, also what no reader takes: for files that are wrong on purpose. */
  readonly check?: boolean;
}

/**
 * Writes a cohort roster (attachment 3) as an `.xlsx` file for A4 landscape: title, heading block, one student a row, sign-off
 * block of school, county and city. {@link readRoster} gives the same roster back.
 *
 * @throws XuejiError `forms/unwritable` where it would not, with the row of the file and the column, and
 * `forms/unwritable-heading` where the block above the table would not
 * @example
 * await readRoster(await writeRoster(roster)); //=> { ok: true, roster, … }
 */
export async function writeRoster(roster: Roster, options: RosterWriteOptions = {}): Promise<Uint8Array> {
  const { columns = rosterColumns.map(({ key }) => key), check = true } = options;
  const layout = layoutOf(roster, columns);
  if (check) requireReadable(layout, roster);
  return writeSheet({
    name: layout.name,
    title: layout.title,
    ...(roster.filledOn === undefined ? {} : { date: roster.filledOn }),
    columns: layout.columns,
    rows: layout.rows,
    merges: layout.merges,
    headingRows,
    bodyRows: roster.rows.length,
    footer: '&C第 &P 页\uFF0C共 &N 页',
    choices: choicesOf(layout, roster.stage),
  });
}

/** Whatever would be lost or changed on the way back is a mistake of the caller’s data, and better said now. */
function requireReadable(layout: RosterLayout, { rows, ...heading }: Roster): void {
  const reading = readRosterSheets([sheetOf(layout)]);
  if (!reading.ok) {
    const { row, column = '', cause, code } = reading.problems[0]!;
    throw unwritable((row ?? 0) - headingRows, column, cause ?? code);
  }
  const { rows: readRows, ...readBack } = reading.roster;
  const part = differentKey(heading, readBack);
  if (part !== undefined) throw unwritable(0, part, 'differs');
  // A row that reads as no student shifts all that follow, so the first difference is the one to name.
  rows.forEach((row, i) => {
    const key = differentKey(row, readRows[i] ?? {});
    if (key !== undefined) throw unwritable(i + 1, key, 'differs');
  });
}

/** `index`: which student, from 1; anything below is the heading. */
function unwritable(index: number, column: string, cause: string): XuejiError {
  if (index < 1) return new XuejiError('forms/unwritable-heading', { column, cause });
  const where = { row: headingRows + index, ...(column === '' ? {} : { column }) };
  return new XuejiError('forms/unwritable', { index, column, cause }, where);
}

/** Drop-down lists, so that whoever goes on filling the file need not guess the names. */
function choicesOf({ columns }: RosterLayout, stage: RosterStage) {
  const tables = {
    sex: sexTable,
    documentType: documentTypeTable,
    status: rosterStatusTable,
    migrantWorkerChild: yesNoTable,
    disability: disabilityTable,
    grade: gradeTables[stage],
  };
  return columns.flatMap(({ key }, i) => {
    if (!Object.hasOwn(tables, key)) return [];
    const { entries } = tables[key as keyof typeof tables];
    return [{ column: columnLetter(i), values: entries.map(entry => entry.zh) }];
  });
}
