import type { RecordEvent } from '../event.ts';
import type { Act } from '../procedure.ts';

/** The open case, if there is one, ends without an answer: what it asks for cannot happen any more. */
export function lapse({ record, command, on }: Act): readonly RecordEvent[] {
  const open = record?.case;
  return open ? [{ type: 'case-lapsed', on, case: open.id, by: command.by }] : [];
}
