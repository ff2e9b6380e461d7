import * as z from 'zod';
import type { Bilingual } from '../text.ts';
import type { FactType } from './condition.ts';
import type { NonEmpty } from './rule.ts';

/** Words that every file of the law wing shares. */

export const text = z.string().min(1);

export const bilingual: z.ZodType<Bilingual> = z
  .strictObject({ zh: text.describe('中文，以此为准'), en: text })
  .meta({ id: 'Bilingual' });

/** Names of rules, cases, readings and shared conditions. */
export const kebabName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ id: 'KebabName' });

/** Names of facts and parameters: `student.grade`, `parameter.transfer.step-within`. */
export const dottedName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]*(\.[a-z0-9][A-Za-z0-9-]*)*$/)
  .meta({ id: 'DottedName' });

/** `31.1`, `P.1` (the preface), `A.7` (an attachment), `compulsory-education-law:27` (another text). */
export const normId = z
  .string()
  .regex(/^([a-z][a-z0-9-]*:)?[A-Z0-9]+(\.[0-9]+)*$/)
  .meta({ id: 'NormId' });

export const date = z.iso.date().describe('YYYY-MM-DD');

export const schemaReference = z.string().exactOptional().describe('JSON Schema of this file, for editors');

export function nonEmpty<T extends z.ZodType>(element: T) {
  return z.array(element).min(1) as unknown as z.ZodType<NonEmpty<z.output<T>>>;
}

export const unit = z.enum([
  'calendar-day',
  'working-day',
  'week',
  'month',
  'year',
  'class-hour',
  'school-year',
  'count',
  'credit',
]);

export const factType: z.ZodType<FactType> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('boolean') }),
    z.strictObject({ type: z.literal('integer'), unit: unit.exactOptional() }),
    z.strictObject({ type: z.literal('date') }),
    z.strictObject({ type: z.literal('month-day') }),
    z.strictObject({ type: z.literal('enum'), values: nonEmpty(text) }),
    z.strictObject({ type: z.literal('list'), values: nonEmpty(text) }),
  ])
  .meta({ id: 'FactType' });
