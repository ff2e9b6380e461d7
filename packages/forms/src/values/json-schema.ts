import * as z from 'zod';
import { codeTables } from '../code-tables/index.ts';
import { fieldsOf } from '../definition/define-form.ts';
import type { Block, Form } from '../definition/form-file.ts';
import { schemaOf } from './schema.ts';

/** The values as JSON Schema: draft-07, which React JSON Schema Form and JSON Forms read, or 2020-12. */
export function jsonSchemaOf(
  form: Form,
  target: 'draft-7' | 'draft-2020-12' = 'draft-7',
): Record<string, unknown> {
  const schema = z.toJSONSchema(schemaOf(form), { target, io: 'input' }) as Record<string, unknown>;
  const properties = schema.properties as Record<string, Record<string, unknown>>;
  for (const [key, { type, codes }] of Object.entries(form.fields)) {
    if (type !== 'code') continue;
    // Both libraries show the titles of a `oneOf` of constants, and have no words for an `enum`.
    const { enum: _, ...rest } = properties[key]!;
    properties[key] = {
      ...rest,
      oneOf: codeTables[codes!]!.entries.map(({ key: value, zh }) => ({ const: value, title: zh })),
    };
  }
  return { ...schema, title: form.title.zh };
}

/** `uiSchema` of React JSON Schema Form: the order of the paper, and areas for longer texts. */
export function rjsfUiSchemaOf(form: Form): Record<string, unknown> {
  const areas = Object.entries(form.fields).filter(([, { type }]) => type === 'long-text');
  return {
    'ui:order': [...orderOf(form), '*'],
    ...Object.fromEntries(areas.map(([key]) => [key, { 'ui:widget': 'textarea' }])),
  };
}

/** UI schema of JSON Forms: one group a block, one line a row. */
export function jsonFormsUiSchemaOf(form: Form): Record<string, unknown> {
  const control = (key: string) => ({
    type: 'Control',
    scope: `#/properties/${key}`,
    ...(form.fields[key]!.type === 'long-text' ? { options: { multi: true } } : {}),
  });
  const lineOf = (keys: readonly string[]) => ({ type: 'HorizontalLayout', elements: keys.map(control) });
  return {
    type: 'VerticalLayout',
    elements: form.blocks
      .filter(block => fieldsOf(block).length > 0)
      .map(block => ({ type: 'Group', label: labelOf(form, block), elements: rowsOf(block).map(lineOf) })),
  };
}

/** FormKit’s schema: its own words for the same fields. */
export function formKitSchemaOf(form: Form): readonly Record<string, unknown>[] {
  return orderOf(form).map(key => {
    const { zh, type, codes, required } = form.fields[key]!;
    return {
      $formkit: type === 'code' ? 'select' : (formKitInputs[type] ?? 'text'),
      name: key,
      label: zh,
      ...(required ? { validation: 'required' } : {}),
      ...(type === 'code'
        ? { options: codeTables[codes!]!.entries.map(({ key: value, zh: label }) => ({ value, label })) }
        : {}),
    };
  });
}

const formKitInputs: Readonly<Record<string, string>> = {
  date: 'date',
  month: 'month',
  number: 'number',
  integer: 'number',
  'yes-no': 'checkbox',
  'long-text': 'textarea',
  phone: 'tel',
  list: 'list',
};

function orderOf(form: Form): readonly string[] {
  return [...new Set([...form.blocks.flatMap(fieldsOf), ...Object.keys(form.fields)])];
}

function rowsOf(block: Block): readonly (readonly string[])[] {
  if ('rows' in block)
    return block.rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : cell.field)));
  return [fieldsOf(block)];
}

function labelOf(form: Form, block: Block): string {
  if ('band' in block && block.band) return block.band.zh;
  return 'opinion' in block ? form.fields[block.opinion]!.zh : form.title.zh;
}
