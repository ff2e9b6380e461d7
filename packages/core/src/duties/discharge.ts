import type { RecordEvent } from '../procedures/event.ts';
import type { Act } from '../procedures/procedure.ts';
import { sameParty } from '../record/vocabulary.ts';

/** The duties of an act, whoever bears them: it is done, or gone with what is completed. */
export function dischargesOf({ record, on }: Act, act: string): readonly RecordEvent[] {
  const met = record?.duties.filter(duty => duty.act === act) ?? [];
  return met.map(duty => ({ type: 'duty-discharged', on, duty: duty.id }));
}

/** The acting party’s duties that its act discharges. */
export function discharges({ record, command, on }: Act): readonly RecordEvent[] {
  const met =
    record?.duties.filter(duty => duty.act === command.type && sameParty(duty.bearer, command.by)) ?? [];
  return met.map(duty => ({ type: 'duty-discharged', on, duty: duty.id }));
}
