import { sentences } from '../../messages/sentences.ts';
import type { RecordEvent } from '../event.ts';
import type { Act } from '../procedure.ts';

/** What the last approval brings about: one enrolment ends and the next begins, or the student is placed elsewhere (34). */
export function completeTransfer({ on, enrolment, terms }: Act): readonly RecordEvent[] {
  if (!enrolment || !terms) return [];
  const from = enrolment.school;
  const to = terms.receivingSchool;
  if (!terms.recordMoves) return [{ type: 'placed-elsewhere', on, from, attends: to }];
  const transferred: RecordEvent = { type: 'transferred', on, from, to };
  if (enrolment.examNumber === undefined) return [transferred];
  const because = sentences['exam-number-voided'];
  return [{ type: 'exam-number-voided', on, examNumber: enrolment.examNumber, because }, transferred];
}
