import * as z from 'zod';
import { errorTable } from '../errors/index.ts';
import { checkIdentityNumber, checkStudentNumber, type NumberCheck } from '../numbers/index.ts';
import { fillBoth } from '../text.ts';
import { dateSchema, divisionSchema, identityDocumentTypes, nonBlank, sexes } from './vocabulary.ts';

/** The paper that says who a student is; foreign, Hong Kong, Macao and Taiwan students have papers of other kinds. */
export const identityDocumentSchema = z
  .strictObject({ type: z.enum(identityDocumentTypes), number: nonBlank.optional() })
  .superRefine(({ type, number }, context) => {
    if (type === 'resident-identity-card' && number !== undefined)
      tellFault(checkIdentityNumber(number), ['number'], context);
  });

export const identitySchema = z.strictObject({
  name: nonBlank,
  sex: z.enum(sexes),
  birthDate: dateSchema,
  /** 民族, by name. */
  ethnicGroup: nonBlank.optional().meta({ cites: ['17.3'] }),
  document: identityDocumentSchema.meta({ cites: ['17.3', '52.1'] }),
});

export const householdSchema = z.strictObject({
  division: divisionSchema.optional(),
  address: nonBlank.optional(),
});

export const guardianSchema = z.strictObject({
  name: nonBlank,
  relation: nonBlank.optional(),
  phone: nonBlank.optional(),
});
export type Guardian = z.infer<typeof guardianSchema>;

/** A student number of one of the three forms; what is wrong with another is told with the number masked. */
export const studentNumberSchema = z.string().superRefine((text, context) => {
  tellFault(checkStudentNumber(text), [], context);
});

function tellFault(
  checked: NumberCheck<unknown, string>,
  path: string[],
  context: z.RefinementCtx<unknown>,
): void {
  if (checked.ok) return;
  const { zh, en } = fillBoth(errorTable[checked.code].what, checked.details);
  context.addIssue({ code: 'custom', path, message: `${zh} / ${en}` });
}
