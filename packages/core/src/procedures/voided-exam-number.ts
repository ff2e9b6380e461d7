import { sentences } from '../messages/sentences.ts';
import type { Enrolment } from '../record/enrolment.ts';
import { deems } from './deeming.ts';
import type { RecordEvent } from './event.ts';
import type { Act } from './procedure.ts';

/** The exam number goes where the law deems it voided by what is completed. */
export function voidsExamNumber(act: Act, asked: string, { examNumber }: Enrolment): readonly RecordEvent[] {
  if (examNumber === undefined || !deems(act, asked)) return [];
  return [
    {
      type: 'exam-number-voided',
      on: act.on,
      examNumber,
      because: sentences['exam-number-voided-with-grade'],
    },
  ];
}
