import * as z from 'zod';
import {
  chapterSchema,
  headerSchema,
  normFileSchema,
  overlayHeaderSchema,
  overlayParameterSchema,
  parameterSchema,
  readingSchema,
} from './law-file-schemas.ts';
import { ruleFileSchema } from './rule-file-schema.ts';

const schemas = {
  rules: ruleFileSchema,
  norms: normFileSchema,
  parameter: parameterSchema,
  reading: readingSchema,
  chapter: chapterSchema,
  regulation: headerSchema,
  overlay: overlayHeaderSchema,
  'overlay-parameter': overlayParameterSchema,
};

/** The forms of the law wing’s files as JSON Schemas (draft 2020-12), by file name, so that editors complete and check. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
    ]),
  );
}
