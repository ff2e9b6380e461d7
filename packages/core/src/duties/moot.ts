import { labelOf } from '../messages/labels.ts';
import { sentences } from '../messages/sentences.ts';
import type { RecordEvent } from '../procedures/event.ts';
import type { Act } from '../procedures/procedure.ts';
import type { Status } from '../record/enrolment.ts';
import { currentEnrolment } from '../record/student-record.ts';
import type { StatusEventType } from '../status/status-machine.ts';
import { isStatusEvent, statusAfter } from '../status/transitions.ts';
import { fill } from '../text.ts';

/** The event that an act which is owed brings about; an act that is not here can be done in every status. */
export const meets: Readonly<Record<string, StatusEventType>> = {
  'exam-number.allocate': 'exam-number-allocated',
  'transfer.request': 'transferred',
  'student-number.renew': 'student-number-renewed',
  'resumption.request': 'resumed',
  'contact.record': 'guardian-contacted',
  'truancy.report': 'truancy-reported',
  'suspension.issue-certificate': 'suspension-certificate-issued',
  'sanction.notify': 'sanction-notified',
  'sanction.take-out': 'sanctions-taken-out',
  'completion.archive': 'completion-archived',
  'departure.deceased': 'died',
  'dropout.report': 'dropped-out',
  'dropout.hand-over': 'file-sent-home',
  'admission.register': 'registered',
  'admission.notice': 'notice-issued',
  'admission.urge': 'entry-urged',
  'admission.order-entry': 'entry-ordered',
  'record.establish': 'record-established',
  'record.fetch-file': 'file-fetched',
  'record.amend': 'data-amended',
  'record.check': 'changes-checked',
  'roster.submit': 'roster-submitted',
  'roster.confirm': 'roster-confirmed',
  'term.report': 'term-reported',
  'file.hand-over': 'file-handed-over',
  'file.receive': 'file-received',
};

/** The duties that nobody can meet any more once the events have happened: they end, else they would be overdue for ever. */
export function mootDuties({ record, on }: Act, events: readonly RecordEvent[]): readonly RecordEvent[] {
  if (!record) return [];
  const before = currentEnrolment(record).status;
  const after = events.reduce((status, event) => next(status, event), before);
  if (after === before) return [];
  const met = new Set(events.flatMap(event => (event.type === 'duty-discharged' ? [event.duty] : [])));
  const moot = record.duties.filter(({ id, act }) => {
    const event = meets[act];
    return !met.has(id) && event !== undefined && statusAfter(after, event) === undefined;
  });
  const { zh, en } = sentences['duty-moot'];
  const status = labelOf(after);
  const because = { zh: fill(zh, { status: status.zh }), en: fill(en, { status: status.en }) };
  return moot.map(({ id }) => ({ type: 'duty-discharged', on, duty: id, because }));
}

/** A transfer closes one enrolment and opens the next in the status that the student had. */
function next(status: Status, { type }: RecordEvent): Status {
  if (type === 'transferred' || !isStatusEvent(type)) return status;
  return statusAfter(status, type) ?? status;
}
