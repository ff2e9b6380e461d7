import {
  checkExamNumber,
  checkIdentityNumber,
  checkStudentNumber,
  type IdentityNumber,
  type NumberOptions,
  normaliseIdentityNumber,
  normaliseStudentNumber,
} from '@xueji/core/numbers';
import { documentTypeTable } from '../code-tables/index.ts';
import { coded } from './fields.ts';
import type { RosterDocumentType, RosterRow } from './roster.ts';
import type { RowCells } from './row-cells.ts';

/** Holders of the documents that carry an identity number of 18 characters. */
const holders: Partial<Readonly<Record<RosterDocumentType, readonly IdentityNumber['issuedTo'][]>>> = {
  'resident-identity-card': ['resident'],
  'hk-macao-residence-permit': ['hong-kong', 'macao'],
  'taiwan-residence-permit': ['taiwan'],
};

const otherForms: Partial<Readonly<Record<RosterDocumentType, RegExp>>> = {
  'hk-macao-travel-permit': /^[HM]\d{8}(?:\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}(?:\d{2})?$/,
  passport: /^[A-Z0-9]{5,17}$/,
};

export interface DocumentRead {
  readonly document?: RosterRow['document'];
  /** Set for a sound number of 18 characters. */
  readonly identity?: IdentityNumber;
}

/** Type and number of the identity document; a number of 18 characters is read, any other only looked at. */
export function readDocument(cells: RowCells): DocumentRead {
  const type = coded(cells, 'documentType', documentTypeTable, true);
  if (type === 'none') {
    if (cells.text('documentNumber') !== '') cells.report('forms/document-without-type', 'documentNumber');
    return { document: { type } };
  }
  const number = normaliseIdentityNumber(cells.required('documentNumber'));
  if (number === '' || type === undefined) return {};
  const issuedTo = holders[type];
  if (issuedTo === undefined) {
    const good = otherForms[type]!.test(number);
    if (!good) reportForm(cells, type);
    return good ? { document: { type, number } } : {};
  }
  const check = checkIdentityNumber(number, dayOf(cells));
  if (!check.ok) cells.reportNumber('forms/bad-identity-number', 'documentNumber', check);
  else if (!issuedTo.includes(check.value.issuedTo)) reportForm(cells, type);
  else return { document: { type, number }, identity: check.value };
  return {};
}

/** 学籍号; one that does not fit the identity data is only a warning, since it stays when those are corrected. */
export function readStudentNumber(
  cells: RowCells,
  birthDate: string | undefined,
  identity: IdentityNumber | undefined,
): string | undefined {
  const number = normaliseStudentNumber(cells.text('studentNumber'));
  if (number === '') return undefined;
  const check = checkStudentNumber(number, dayOf(cells));
  if (!check.ok) return cells.reportNumber('forms/bad-student-number', 'studentNumber', check);
  const { value } = check;
  const differs =
    value.form === 'G' && identity !== undefined
      ? value.identity.text !== identity.text
      : birthDate !== undefined && value.birthDate !== birthDate;
  if (differs) cells.warn('forms/student-number-differs', 'studentNumber');
  return number;
}

/** 考籍号 */
export function readExamNumber(cells: RowCells): string | undefined {
  const number = normaliseIdentityNumber(cells.text('examNumber'));
  if (number === '') return undefined;
  if (cells.stage !== 'senior') return cells.report('forms/exam-number-not-senior', 'examNumber');
  const check = checkExamNumber(number, { near: Number(cells.cohort) });
  return check.ok ? number : cells.reportNumber('forms/bad-exam-number', 'examNumber', check);
}

function dayOf({ on }: RowCells): NumberOptions {
  return on === undefined ? {} : { on };
}

function reportForm(cells: RowCells, type: RosterDocumentType): void {
  cells.report('forms/bad-document-number', 'documentNumber', { type: documentTypeTable.nameOf(type) });
}
