import * as z from 'zod';
import { guardianSchema, householdSchema, identityDocumentSchema } from './identity.ts';
import { dateSchema, disabilities, nonBlank, sexes } from './vocabulary.ts';

/** 学生基础信息: who the student is. A change is approved by the school and its status authority (15.4, 21.1). */
const basicData = {
  name: nonBlank,
  sex: z.enum(sexes),
  birthDate: dateSchema,
  document: identityDocumentSchema,
} as const;

/** What guardians tell the school and the school updates (P.3). */
const otherData = {
  ethnicGroup: nonBlank,
  household: householdSchema,
  guardians: z.array(guardianSchema).min(1),
  disability: z.enum(disabilities),
  migrantWorkerChild: z.boolean(),
  class: nonBlank,
  /** The school that teaches the student at home. */
  homeTaughtBy: nonBlank,
} as const;

/** The data that change, with their new values; at least one. */
export const changesSchema = z
  .strictObject({ ...basicData, ...otherData })
  .partial()
  .refine(changes => changedFields(changes).length > 0, {
    error: '没有写明更改哪一项 / nothing is said to change',
  });
export type Changes = z.infer<typeof changesSchema>;

/** Whether one of the changes is of the data that say who the student is. */
export function touchesBasicData(changes: Changes): boolean {
  return changedFields(changes).some(key => key in basicData);
}

/** What changes, in the same order however it was written down. */
export function changedFields(changes: object): string[] {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field)
    .sort();
}
