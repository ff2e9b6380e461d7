import type * as z from 'zod';
import { authoritySchema, schoolSchema } from './directory.ts';
import { studentRecordSchema } from './student-record.ts';

/** A field of the record or of the directory, with the norms that it is there for. */
export interface CitedField {
  /** `file.entries`, `school.kind` */
  readonly field: string;
  readonly cites: readonly string[];
}

/**
 * The fields that say which norms they carry, as their schemas name them.
 *
 * @example
 * citedFields().find(({ field }) => field === 'studentNumbers').cites //=> ['14.1', '14.2']
 */
export function citedFields(): readonly CitedField[] {
  return [
    ...fieldsOf(studentRecordSchema, ''),
    ...fieldsOf(schoolSchema, 'school'),
    ...fieldsOf(authoritySchema, 'authority'),
  ];
}

/** The parts of zod’s definitions that lead to other schemas. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
}

function fieldsOf(schema: z.ZodType, field: string): readonly CitedField[] {
  const cites = schema.meta()?.cites;
  const own = Array.isArray(cites) ? [{ field, cites: cites as readonly string[] }] : [];
  const { shape = {}, element, innerType } = schema.def as Definition;
  const inner = element ?? innerType;
  return [
    ...own,
    ...(inner ? fieldsOf(inner, field) : []),
    ...Object.entries(shape).flatMap(([name, part]) =>
      fieldsOf(part, field === '' ? name : `${field}.${name}`),
    ),
  ];
}
