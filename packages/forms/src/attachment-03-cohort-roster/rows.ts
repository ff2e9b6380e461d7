import { textOf } from '../cells/text.ts';
import {
  disabilityTable,
  ethnicGroupTable,
  rosterStatusTable,
  sexTable,
  stageTable,
  yesNoTable,
} from '../code-tables/index.ts';
import type { CellValue } from '../spreadsheet/read.ts';
import { coded, month, namesOf, pastDate, personName, phone } from './fields.ts';
import { gradeTables } from './grades.ts';
import type { ColumnPositions } from './header-row.ts';
import { readHousehold } from './household.ts';
import { readDocument, readExamNumber, readStudentNumber } from './numbers.ts';
import type { RosterRow } from './roster.ts';
import type { RowCells } from './row-cells.ts';

/** The student of a row; `undefined` where something is wrong, which is then among `cells.problems`. */
export function readRow(cells: RowCells): RosterRow | undefined {
  const name = personName(cells, 'name', true);
  const sex = coded(cells, 'sex', sexTable, true);
  const birthDate = pastDate(cells, 'birthDate');
  const { document, identity } = readDocument(cells);
  if (identity !== undefined && birthDate !== undefined && identity.birthDate !== birthDate)
    cells.report('forms/birth-date-differs', 'birthDate');
  if (identity !== undefined && sex !== undefined && identity.sex !== sex)
    cells.report('forms/sex-differs', 'sex');
  const mainland = document?.type === 'resident-identity-card';
  const ethnicGroup = coded(cells, 'ethnicGroup', ethnicGroupTable, mainland);
  const grade = readGrade(cells);
  const entered = month(cells, 'entered');
  const optional = {
    ethnicGroup,
    studentNumber: readStudentNumber(cells, birthDate, identity),
    examNumber: readExamNumber(cells),
    household: household(cells),
    address: textOrNothing(cells, 'address'),
    guardian: guardian(cells),
    class: textOrNothing(cells, 'class'),
    migrantWorkerChild: coded(cells, 'migrantWorkerChild', yesNoTable),
    disability: coded(cells, 'disability', disabilityTable),
    remark: textOrNothing(cells, 'remark'),
  };
  const status = coded(cells, 'status', rosterStatusTable) ?? 'enrolled';
  if (!name || !sex || !birthDate || !document || !grade || !entered || cells.problems.length > 0)
    return undefined;
  return { name, sex, birthDate, document, grade, entered, status, ...present(optional) };
}

function readGrade(cells: RowCells): number | undefined {
  const text = cells.required('grade');
  if (text === '') return undefined;
  const table = gradeTables[cells.stage];
  const grade = table.keyFor(text);
  if (grade === undefined)
    return cells.report('forms/bad-grade', 'grade', {
      stage: stageTable.nameOf(cells.stage),
      known: namesOf(table),
    });
  return Number(grade);
}

function household(cells: RowCells): RosterRow['household'] {
  const text = cells.text('household');
  if (text === '') return undefined;
  const known = '6 位区划码，或“四川省成都市锦江区”式的全称';
  return readHousehold(text) ?? cells.report('forms/unknown-value', 'household', { known });
}

function guardian(cells: RowCells): RosterRow['guardian'] {
  const rest = present({
    relation: textOrNothing(cells, 'guardianRelation'),
    phone: phone(cells, 'guardianPhone'),
  });
  const name = personName(cells, 'guardianName');
  if (name !== undefined) return { name, ...rest };
  // A telephone number of nobody would be dropped without a word.
  if (Object.keys(rest).length > 0 && cells.text('guardianName') === '')
    cells.report('forms/required', 'guardianName');
  return undefined;
}

function textOrNothing(
  cells: RowCells,
  key: 'address' | 'class' | 'guardianRelation' | 'remark',
): string | undefined {
  return cells.text(key) || undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys whose value is missing: absent and undefined are told apart by those who compare. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}

const signOff =
  /盖章|签章|签字|签名|填表人|制表人|经办人|审核人|负责人|^\s*(\d{4})?\s*年\s*(\d{1,2})?\s*月\s*(\d{1,2})?\s*日$|^[注说备]\S{0,2}[:\uFF1A]/u;

/** Whether a row holds a student: neither blank, nor only numbered, nor a line of signatures or notes. */
export function isStudentRow(values: readonly CellValue[], positions: ColumnPositions): boolean {
  const index = positions.get('index');
  const texts = values.filter((_, position) => position !== index).map(textOf);
  const filled = texts.filter(text => text !== '');
  // Where there is a column for the number, the first signature stands in it.
  return filled.length > 0 && !(filled.length <= 8 && filled.every(text => signOff.test(text)));
}
