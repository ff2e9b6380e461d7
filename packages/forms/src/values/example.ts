import type { Field, Form } from '../definition/form-file.ts';
import type { FormValues, Row } from './values.ts';

/** Synthetic values of a form, from the examples of its fields: a list has `rows` of them. */
export function exampleOf<Values extends FormValues>(form: Form<Values>, rows = 2): Values {
  return valuesOf(form.fields, rows) as Values;
}

function valuesOf(fields: Readonly<Record<string, Field>>, rows: number): FormValues {
  const entries = Object.entries(fields).flatMap(([key, field]) => {
    const value = field.type === 'list' ? listOf(field, rows) : field.example;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function listOf({ columns = {}, fixed }: Field, rows: number): readonly Row[] {
  const row = valuesOf(columns, 0) as Row;
  if (Object.keys(row).length === 0 && !fixed) return [];
  return Array.from({ length: fixed?.length ?? rows }, (_, i) => ({ ...row, ...fixed?.[i] }));
}
