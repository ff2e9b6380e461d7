import * as z from 'zod';
import { dateSchema, nonBlank } from './vocabulary.ts';

/** 可以对外提供的学籍信息项目。 What can be disclosed of a record, item by item; which purpose needs which is in the law wing. */
export const disclosureItems = [
  'name',
  'sex',
  'birth-date',
  'ethnic-group',
  'identity-number',
  'student-number',
  'exam-number',
  'school',
  'stage-and-grade',
  'status',
  'address',
  'guardians',
  'results',
  'awards',
  'sanctions',
] as const;
export type DisclosureItem = (typeof disclosureItems)[number];

const items = z.array(z.enum(disclosureItems)).min(1);

/** Who gets what, for what: the same in an approval and in the disclosure that rests on it. */
export const disclosureTermsSchema = z.strictObject({
  /** Who receives the information, outside the authorities and schools that keep it. */
  to: nonBlank,
  /** One of the purposes that the law wing has items for. */
  purpose: nonBlank,
  items,
  /** Items that are given in the clear; the others are masked. */
  clear: z.array(z.enum(disclosureItems)).default([]),
});
export type DisclosureTerms = z.infer<typeof disclosureTermsSchema>;

/** A written approval of the status authority, until a day. */
export const disclosureApprovalSchema = disclosureTermsSchema.extend({
  id: nonBlank,
  on: dateSchema,
  until: dateSchema,
});
export type DisclosureApproval = z.infer<typeof disclosureApprovalSchema>;

/** What was given, under which approval. A record that was taken over may know of one without. */
export const disclosureSchema = disclosureTermsSchema.partial({ items: true }).extend({
  on: dateSchema,
  note: nonBlank.optional(),
  approval: nonBlank.optional(),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** A leak or misuse that came to light. */
export const leakSchema = z.strictObject({ on: dateSchema, note: nonBlank });

/** Whether everything that is asked for is in what is allowed. */
export const isWithin = (asked: readonly string[], allowed: readonly string[]): boolean =>
  asked.every(item => allowed.includes(item));
