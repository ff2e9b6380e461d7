import { errorTable } from '@xueji/core/errors';
import { checkIdentityNumber, checkStudentNumber, type NumberCheck } from '@xueji/core/numbers';
import * as z from 'zod';
import { codeTables } from '../code-tables/index.ts';
import type { Field, Form } from '../definition/form-file.ts';
import type { FormValues, Row } from './values.ts';

/** What the values of a form must be. All fields may be blank but those that the form requires. */
export function schemaOf<Values extends FormValues>(form: Form<Values>): z.ZodType<Values> {
  return objectOf(form.fields) as unknown as z.ZodType<Values>;
}

/** What one row of a list must be. */
export function rowSchemaOf({ columns = {} }: Field): z.ZodType<Row> {
  return objectOf(columns) as unknown as z.ZodType<Row>;
}

function objectOf(fields: Readonly<Record<string, Field>>) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => {
        const schema = fieldValue(field).meta({ title: field.zh, description: field.en });
        return [key, field.required ? schema : schema.optional()];
      }),
    ),
  );
}

function fieldValue(field: Field): z.ZodType {
  switch (field.type) {
    case 'date':
      return z.iso.date('应为日期，如 2026-09-30 / must be a date such as 2026-09-30');
    case 'month':
      return z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为年月，如 2026-09 / must be a month such as 2026-09');
    case 'number':
      return z.number('应为数字 / must be a number');
    case 'integer':
      return z.int('应为整数 / must be a whole number');
    case 'yes-no':
      return z.boolean('应为是或者否 / must be true or false');
    case 'code':
      return oneOf(codeTables[field.codes ?? '']!.entries);
    case 'identity-number':
      return line(30).superRefine(
        tell(value => (/^\d{15,}/.test(value) ? checkIdentityNumber(value) : undefined)),
      );
    case 'student-number':
      return line(30).superRefine(tell(checkStudentNumber));
    case 'exam-number':
      // Which century its year is of depends on the student, so only the form is looked at, as in the record.
      return z.string().regex(/^\d{12}$/, '应为 12 位数字 / must be 12 digits');
    case 'phone':
      return z.string().regex(/^[+\d][\d\s()-]{5,24}$/, '应为电话号码 / must be a telephone number');
    case 'list':
      return z.array(objectOf(field.columns ?? {}));
    case 'long-text':
      return z.string().max(field.max ?? 4000, tooLong(field.max ?? 4000));
    default:
      return line(field.max ?? 200);
  }
}

function oneOf(entries: readonly { readonly key: string; readonly zh: string }[]) {
  const names = entries.map(({ zh }) => zh);
  const shown = names.length > 8 ? `${names.slice(0, 8).join('、')}……` : names.join('、');
  return z.enum(
    entries.map(({ key }) => key) as [string, ...string[]],
    `不在可选范围内：${shown} / not one of the values of the table`,
  );
}

const line = (max: number) =>
  z
    .string()
    .max(max, tooLong(max))
    .regex(/^[^\n\r]*$/, '应写在一行内 / must be one line');

const tooLong = (max: number) => `超过 ${max} 字 / longer than ${max} characters`;

/** What is wrong with a number is told with the number masked. */
function tell(check: (text: string) => NumberCheck<unknown> | undefined) {
  return (text: string, context: z.RefinementCtx<string>) => {
    const checked = check(text);
    if (checked === undefined || checked.ok) return;
    const { zh, en } = errorTable[checked.code].what;
    const filled = [zh, en].map(says =>
      says.replace(/\{(\w+)\}/g, (_, name) => String(checked.details[name] ?? '')),
    );
    context.addIssue({ code: 'custom', message: filled.join(' / ') });
  };
}
