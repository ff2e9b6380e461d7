import file from '../../documents/attachment-03-cohort-roster/form.json' with { type: 'json' };
import { defineForm } from '../definition/define-form.ts';
import type { Column, FieldSource, FormFile } from '../definition/form-file.ts';
import type { CohortRosterValues } from '../generated/documents.ts';

/** Where the column is known from. Nobody could open the Sichuan form itself: most columns are those of related forms. */
export type ColumnSource = FieldSource;

export type RosterColumnKey = 'index' | keyof NonNullable<CohortRosterValues['students']>[number];

export interface RosterColumn
  extends Pick<Column, 'zh' | 'en' | 'aliases' | 'required' | 'source' | 'privacy'> {
  readonly key: RosterColumnKey;
  /** Characters. */
  readonly width: number;
  /** How a writer stores the value; text unless said. */
  readonly kind?: 'number' | 'date';
}

const students = /* @__PURE__ */ defineForm(file as unknown as FormFile).fields.students!;
/** The data give shares of the width of the paper. */
const charactersPerShare = 2.8;

/** The columns of the form, in its order, behind the running number. A reader takes any order. */
export const rosterColumns: readonly RosterColumn[] = [
  { key: 'index', zh: '序号', en: 'no.', aliases: ['编号'], source: 'proposed', width: 5, kind: 'number' },
  ...Object.entries(students.columns!).map(([key, { width = 1, type, ...column }]) => ({
    ...column,
    key: key as RosterColumnKey,
    width: Math.ceil(width * charactersPerShare),
    ...(type === 'date' ? { kind: 'date' as const } : {}),
  })),
];

const byKey = new Map<RosterColumnKey, RosterColumn>(rosterColumns.map(column => [column.key, column]));

export function rosterColumn(key: RosterColumnKey): RosterColumn {
  return byKey.get(key)!;
}
