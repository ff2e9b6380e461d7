import { sentences } from '../../messages/sentences.ts';
import type { Completion } from '../approval/index.ts';
import type { RecordEvent } from '../event.ts';

/** One enrolment ends and the next begins, or the student is placed elsewhere (34). */
export const transferCompletion: Completion<'transfer'> = {
  status: ({ recordMoves }) => (recordMoves ? 'transferred' : 'placed-elsewhere'),
  events: ({ on }, { receivingSchool: to, recordMoves }, { school: from, examNumber }) => {
    if (!recordMoves) return [{ type: 'placed-elsewhere', on, from, attends: to }];
    const transferred: RecordEvent = { type: 'transferred', on, from, to };
    if (examNumber === undefined) return [transferred];
    const because = sentences['exam-number-voided'];
    return [{ type: 'exam-number-voided', on, examNumber, because }, transferred];
  },
};
