import type * as z from 'zod';
import type { CaseName, TermsOf } from '../../record/case-terms.ts';

/** The part of a command that says what its case is about. */
export function termsIn<Name extends CaseName>(
  command: object,
  of: Name,
  schema: z.ZodObject,
): TermsOf<Name> {
  const parts = Object.entries(command).filter(([key]) => key in schema.shape);
  return { of, ...Object.fromEntries(parts) } as TermsOf<Name>;
}
