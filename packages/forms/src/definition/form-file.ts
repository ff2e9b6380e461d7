import * as z from 'zod';
import type { FormValues } from '../values/values.ts';

const text = z.string().min(1);

/** The same words for two readers. Chinese is the authoritative one. */
export const bilingualSchema = z.strictObject({ zh: text, en: text });

/** Where a field is known from. The Sichuan forms themselves could not be opened. */
export const fieldSources = ['sichuan', 'national', 'borrowed', 'proposed'] as const;

export const fieldTypes = [
  'text',
  'long-text',
  'date',
  'month',
  'number',
  'integer',
  'yes-no',
  'code',
  'identity-number',
  'student-number',
  'exam-number',
  'phone',
  'list',
] as const;

const simpleField = {
  zh: text.describe('What stands before the value on the paper'),
  en: text,
  type: z.enum(fieldTypes).default('text'),
  codes: text.optional().describe('Name of a code table, for the type `code`'),
  tick: z.boolean().optional().describe('Print every value of the code table with a box'),
  from: text
    .optional()
    .describe('Where the record, the case or the decision has it; absent: written by hand'),
  source: z
    .enum(fieldSources)
    .describe(
      '`sichuan`: named by the regulation or a source of Sichuan. `national`: on the national form. `borrowed`: on a form of another province. `proposed`: here',
    ),
  cites: z.array(text).optional(),
  required: z.boolean().optional(),
  max: z.int().positive().optional().describe('Characters at most'),
  aliases: z.array(text).optional().describe('Other headings of a column'),
  privacy: z
    .enum(['open', 'name', 'identity-number', 'student-number', 'exam-number', 'phone', 'address'])
    .optional(),
  example: z.union([text, z.number(), z.boolean()]).optional(),
};

export const columnSchema = z.strictObject({
  ...simpleField,
  width: z.number().positive().optional().describe('Share of the width'),
});

export const fieldSchema = z.strictObject({
  ...simpleField,
  columns: z
    .record(text, z.union([text, columnSchema]))
    .optional()
    .describe('For the type `list`'),
  fixed: z
    .array(z.record(text, z.union([text, z.number()])))
    .optional()
    .describe('For a list whose rows the form prints: what stands in each'),
});

const cellSchema = z.union([
  text,
  z.strictObject({
    field: text,
    span: z.int().positive().optional().describe('Units of 24, label included'),
    label: z.int().min(0).optional().describe('Units of the label; 0 for none'),
  }),
]);

const band = bilingualSchema.optional().describe('Stands upright beside the block');

export const blockSchema = z.union([
  z.strictObject({ line: z.array(text).min(1) }).describe('Fields in a line without boxes'),
  z
    .strictObject({
      rows: z.array(z.array(cellSchema).min(1)).min(1),
      band,
      photo: z.strictObject({ zh: text, en: text, rows: z.int().positive() }).optional(),
      height: z.number().positive().optional().describe('Millimetres of each row at least'),
    })
    .describe('Fields in boxes'),
  z
    .strictObject({
      list: text,
      band,
      least: z.int().min(0).default(0).describe('Rows at least, blank ones included'),
      numbered: z.boolean().default(false),
      repeat: z.boolean().default(false).describe('A table of its own, whose headings stand on every page'),
      height: z.number().positive().optional(),
    })
    .describe('One row an entry'),
  z
    .strictObject({
      opinion: text,
      signs: z.array(bilingualSchema).default([]),
      seal: bilingualSchema.optional(),
      height: z.number().positive().default(26),
    })
    .describe('A box to write in, with who signs, the seal and the date'),
  z
    .strictObject({
      text: bilingualSchema,
      align: z.enum(['left', 'center', 'right']).default('left'),
      size: z.number().positive().optional(),
      before: z.number().min(0).optional().describe('Millimetres of space above'),
    })
    .describe('A paragraph; {field} stands for its value'),
  z.strictObject({ letter: text }).describe('The paragraphs of a field of several lines'),
  z
    .strictObject({
      sign: z.array(bilingualSchema).min(1),
      date: text.optional().describe('Field of the date; absent: a blank to write in'),
      side: z.boolean().default(false).describe('Beside each other instead of one a line'),
    })
    .describe('Who signs or seals below the table'),
  z.strictObject({ note: bilingualSchema }).describe('Small print'),
  z.strictObject({ break: z.literal('page') }),
]);

/** A document of the regulation as data: its fields, and how they stand on the paper. */
export const formFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  attachment: z.int().min(2).max(14).optional(),
  title: bilingualSchema,
  titleFrom: text.optional().describe('Field whose value is the title, where it is known'),
  cites: z.array(text).min(1),
  cases: z.array(text).optional().describe('Kinds of application that it is filled from'),
  layout: z
    .enum(['unverified', 'authority'])
    .describe('`unverified`: nobody could open the printed form; `authority`: as the authority prints it'),
  paper: z.enum(['portrait', 'landscape']).default('portrait'),
  copies: z.array(bilingualSchema).default([]).describe('Who keeps each copy'),
  fields: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.union([text, fieldSchema])),
  blocks: z.array(blockSchema).min(1),
});

export type FormFile = z.input<typeof formFileSchema>;
export type Bilingual = z.infer<typeof bilingualSchema>;
export type Block = z.infer<typeof blockSchema>;
export type FieldType = (typeof fieldTypes)[number];
export type FieldSource = (typeof fieldSources)[number];
export type Column = z.infer<typeof columnSchema>;

/** A field with everything that it took from the common ones. */
export interface Field extends Omit<z.infer<typeof fieldSchema>, 'columns'> {
  readonly columns?: Readonly<Record<string, Column>>;
}

declare const holds: unique symbol;

/** A form whose every field is known: what filling, checking and printing work on. `Values` is what it holds. */
export interface Form<Values extends FormValues = FormValues>
  extends Omit<z.output<typeof formFileSchema>, 'fields' | '$schema'> {
  readonly fields: Readonly<Record<string, Field>>;
  readonly [holds]?: Values;
}
