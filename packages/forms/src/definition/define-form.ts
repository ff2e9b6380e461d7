import { XuejiError } from '@xueji/core/errors';
import { codeTables } from '../code-tables/index.ts';
import type { FormValues } from '../values/values.ts';
import { commonFields } from './common-fields.ts';
import {
  type Block,
  type Column,
  type Field,
  type Form,
  type FormFile,
  formFileSchema,
} from './form-file.ts';

/**
 * A form from its data. A field given as text is the common field of that name; what a layout names must be there.
 * An authority’s own form, or another layout of one of these, is read in the same way. Who knows what it holds, names the type.
 *
 * @throws XuejiError `forms/bad-definition` with the place in the data
 */
export function defineForm<Values extends FormValues = FormValues>(file: FormFile): Form<Values> {
  const parsed = formFileSchema.safeParse(file);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(String(file?.id ?? ''), issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  const { $schema: _, fields, ...rest } = parsed.data;
  const known: Record<string, Field> = {};
  for (const [key, field] of Object.entries(fields)) {
    known[key] =
      typeof field === 'string' ? common(rest.id, `fields.${key}`, field) : withColumns(rest.id, key, field);
    requireTable(rest.id, `fields.${key}`, known[key]);
  }
  rest.blocks.forEach((block, i) => {
    for (const key of fieldsOf(block)) {
      if (!Object.hasOwn(known, key))
        throw bad(rest.id, `blocks.${i}`, `没有字段“${key}” / no field \`${key}\``);
    }
    if ('list' in block && known[block.list]?.type !== 'list')
      throw bad(rest.id, `blocks.${i}`, `“${block.list}”不是列表 / \`${block.list}\` is no list`);
  });
  return { ...rest, fields: known };
}

/**
 * The same form with parts of its data replaced: an authority that prints it otherwise gives other `blocks`, words or copies, and
 * adds fields of its own.
 *
 * @throws XuejiError `forms/bad-definition`
 */
export function overlayForm(form: Form, overlay: Partial<Omit<FormFile, 'id' | '$schema'>>): Form {
  return defineForm({ ...form, ...overlay, fields: { ...form.fields, ...overlay.fields } } as FormFile);
}

/** Names of the fields that a block prints, in order. */
export function fieldsOf(block: Block): readonly string[] {
  if ('line' in block) return block.line;
  if ('rows' in block) return block.rows.flat().map(cell => (typeof cell === 'string' ? cell : cell.field));
  if ('list' in block) return [block.list];
  if ('opinion' in block) return [block.opinion];
  if ('letter' in block) return [block.letter];
  if ('text' in block) return [...block.text.zh.matchAll(/\{([^{}]+)\}/g)].map(([, key]) => key!);
  return 'sign' in block && block.date !== undefined ? [block.date] : [];
}

function common(id: string, path: string, name: string): Field {
  const field = Object.hasOwn(commonFields, name) ? commonFields[name] : undefined;
  if (!field) throw bad(id, path, `没有共用字段“${name}” / no common field \`${name}\``);
  return field;
}

function withColumns(id: string, key: string, field: Exclude<FormFile['fields'][string], string>): Field {
  const { columns, ...rest } = field;
  if (columns === undefined) return rest as Field;
  const own: Record<string, Column> = {};
  for (const [name, column] of Object.entries(columns)) {
    own[name] =
      typeof column === 'string'
        ? (common(id, `fields.${key}.columns.${name}`, column) as Column)
        : (column as Column);
    requireTable(id, `fields.${key}.columns.${name}`, own[name]);
  }
  return { ...rest, columns: own } as Field;
}

function requireTable(id: string, path: string, { type, codes }: Pick<Field, 'type' | 'codes'>): void {
  if (type === 'code' && !(codes !== undefined && Object.hasOwn(codeTables, codes)))
    throw bad(id, path, `没有代码表“${codes}” / no code table \`${codes}\``);
}

const bad = (form: string, path: string, cause: string) =>
  new XuejiError('forms/bad-definition', { form, cause }, { path });
