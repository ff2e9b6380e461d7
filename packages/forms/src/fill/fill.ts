import type { Bilingual, Field, Form } from '../definition/form-file.ts';
import { placeOf } from '../layout/place.ts';
import type { FormValues, Row, Scalar } from '../values/values.ts';
import { caseSources, opinionOf } from './from-case.ts';
import { countsOf, otherSchool } from './from-movements.ts';
import { recordSources } from './from-record.ts';
import type { Context, FillInput } from './sources.ts';

/** A field that stays blank. */
export interface Blank {
  readonly field: string;
  readonly label: Bilingual;
  readonly place: Bilingual;
  /** Written by hand by whoever fills in, signs or approves; `false`: would be known to the record, and is not. */
  readonly byHand: boolean;
}

export interface Filled<Values extends FormValues = FormValues> {
  readonly values: Partial<Values>;
  /** All fields without a value, in the order of the form. */
  readonly blanks: readonly Blank[];
}

/**
 * The values of a form from what is known, nothing typed again. What is unknown stays blank and is listed; nothing is guessed.
 */
export function fill<Values extends FormValues>(form: Form<Values>, input: FillInput): Filled<Values> {
  const context: Context = { ...input, cases: form.cases ?? [] };
  const values: Record<string, Scalar | readonly Row[]> = {};
  const blanks: Blank[] = [];
  for (const [key, field] of Object.entries(form.fields)) {
    const value = field.type === 'list' ? rowsOf(field, context) : scalarOf(field, context);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      blanks.push({
        field: key,
        label: { zh: field.zh, en: field.en },
        place: placeOf(form, [key]),
        byHand: field.from === undefined,
      });
    } else values[key] = value;
  }
  return { values: values as Partial<Values>, blanks };
}

function rowsOf(field: Field, context: Context): readonly Row[] {
  return itemsOf(field.from, context).map(row =>
    Object.fromEntries(
      Object.entries(field.columns ?? {}).flatMap(([key, column]) => {
        const value = scalarOf(column as Field, row);
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
}

/** One context a row: the students of a roster, or what stands in a list of the record. */
function itemsOf(from: string | undefined, context: Context): readonly Context[] {
  if (from === 'records') return (context.records ?? []).map(record => ({ ...withoutCase(context), record }));
  if (from === 'counts') return countsOf(context).map(item => ({ ...withoutCase(context), item }));
  const items = from === 'movements' ? context.movements : recordSources[from ?? '']?.(context);
  return ((items ?? []) as readonly Record<string, unknown>[]).map(item => ({
    ...withoutCase(context),
    ...(item.record === undefined ? {} : { record: item.record as NonNullable<Context['record']> }),
    item,
  }));
}

/** The case of the whole form is not that of every student in a list. */
function withoutCase({ case: _, decision: __, ...rest }: Context): Context {
  return rest;
}

function scalarOf(field: Field, context: Context): Scalar | undefined {
  const value = found(field.from, context);
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function found(from: string | undefined, context: Context): unknown {
  if (from === undefined) return undefined;
  if (from === 'on' || from === 'term') return context[from];
  const [place = '', ...rest] = from.split('.');
  const name = rest.join('.');
  if (place === 'item') return context.item?.[name];
  if (place === 'step') return opinionOf(name, context);
  if (place === 'letter') return letterValue(name, context);
  if (place === 'custody') return context.custody?.[name as 'from' | 'to'];
  if (from === 'authority.superior') return superiorOf(context);
  if (from === 'movement.school') return otherSchool(context);
  return (recordSources[from] ?? caseSources[from])?.(context);
}

function superiorOf({ record, directory }: Context): string | undefined {
  const school = directory?.school(record?.enrolments.at(-1)?.school ?? '');
  return school && directory?.superiors(school.authority)[0]?.name;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function letterValue(name: string, { letter }: Context): string | undefined {
  if (!letter) return undefined;
  if (name !== 'body') return letter[name as 'title' | 'addressee' | 'signature' | 'date'];
  return [
    ...letter.opening,
    ...letter.sections.flatMap(({ heading, items }, i) => [
      `${numerals[i] ?? i + 1}、${heading}`,
      ...items.flatMap(({ says, notes }) => [says, ...notes.map(({ label, text }) => `${label}：${text}`)]),
    ]),
    ...letter.closing,
  ].join('\n');
}

/** Names that `from` of a field can have, beside those of lists. */
export const fillSources: readonly string[] = [...Object.keys(recordSources), ...Object.keys(caseSources)];
