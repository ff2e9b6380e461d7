import * as z from 'zod';
import { nonBlank, partySchema } from '../record/vocabulary.ts';

/** What every command says: an id of its own (sent again, it changes nothing), whose record, and who acts. */
export const commandHead = {
  id: nonBlank,
  record: nonBlank,
  by: partySchema,
  /** Version of the record that the party has seen; an older one than the record’s is refused as stale. */
  basedOn: z.int().min(0).optional(),
};
