import { dateOf } from '../cells/dates.ts';
import {
  disabilityTable,
  documentTypeTable,
  rosterStatusTable,
  sexTable,
  yesNoTable,
} from '../code-tables/index.ts';
import type { CellValue } from '../spreadsheet/read.ts';
import type { RosterColumnKey } from './columns.ts';
import { gradeTables } from './grades.ts';
import { writeHousehold } from './household.ts';
import type { RosterRow, RosterStage } from './roster.ts';

/** What a student’s row holds in each column, as the reader takes it. */
export function cellsOf(
  row: RosterRow,
  index: number,
  stage: RosterStage,
): Readonly<Record<RosterColumnKey, CellValue>> {
  return {
    index,
    name: row.name,
    sex: sexTable.nameOf(row.sex),
    ethnicGroup: row.ethnicGroup ?? null,
    birthDate: dateCell(row.birthDate),
    documentType: documentTypeTable.nameOf(row.document.type),
    documentNumber: row.document.number ?? null,
    studentNumber: row.studentNumber ?? null,
    examNumber: row.examNumber ?? null,
    household: row.household === undefined ? null : writeHousehold(row.household),
    address: row.address ?? null,
    guardianName: row.guardian?.name ?? null,
    guardianRelation: row.guardian?.relation ?? null,
    guardianPhone: row.guardian?.phone ?? null,
    grade: gradeTables[stage].nameOf(String(row.grade)),
    class: row.class ?? null,
    entered: row.entered,
    status: rosterStatusTable.nameOf(row.status),
    migrantWorkerChild:
      row.migrantWorkerChild === undefined ? null : yesNoTable.nameOf(row.migrantWorkerChild),
    disability: row.disability === undefined ? null : disabilityTable.nameOf(row.disability),
    remark: row.remark ?? null,
  };
}

/** Earlier days than this have another number in Excel than in the calendar, and older ones none at all. */
const firstSafeDay = '1900-03-01';

function dateCell(date: string): CellValue {
  return dateOf(date) === date && date >= firstSafeDay ? new Date(`${date}T00:00:00Z`) : date;
}
