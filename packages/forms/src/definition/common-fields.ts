import * as z from 'zod';
import common from '../../documents/common-fields.json' with { type: 'json' };
import { type Field, fieldSchema } from './form-file.ts';

/** What stands on many forms, said once: `documents/common-fields.json`. */
export const commonFields = z.record(z.string(), fieldSchema).parse(common) as Readonly<
  Record<string, Field>
>;
