import { XuejiError } from '@xueji/core/errors';
import { keyOf } from '../cells/text.ts';
import type { Column, Field, Form } from '../definition/form-file.ts';

/** A column of a list, by the name of its values. */
export interface ListColumn extends Column {
  readonly key: string;
}

/**
 * The list of a form that is a table of its own, or the one named.
 *
 * @throws XuejiError `forms/no-list`
 */
export function listOf(form: Form, name?: string): { readonly name: string; readonly field: Field } {
  const own = form.blocks.find(block => 'list' in block && block.repeat);
  const key = name ?? (own && 'list' in own ? own.list : undefined);
  const field = key === undefined ? undefined : form.fields[key];
  if (key === undefined || field?.type !== 'list')
    throw new XuejiError('forms/no-list', { form: form.id, list: name ?? '' });
  return { name: key, field };
}

export function columnsOf(field: Field): readonly ListColumn[] {
  return Object.entries(field.columns ?? {}).map(([key, column]) => ({ ...column, key }));
}

/** Headings as people type them: without blanks, notes in brackets at the end and marks of what must be filled in. */
export function headingKey(heading: string): string {
  return keyOf(heading).replace(/[*★☆:]/gu, '');
}

export function byHeading(columns: readonly ListColumn[]): ReadonlyMap<string, ListColumn> {
  return new Map(
    columns.flatMap(column =>
      [column.zh, ...(column.aliases ?? [])].map(name => [headingKey(name), column] as const),
    ),
  );
}
