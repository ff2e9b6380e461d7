import type { RecordEvent } from '@xueji/core';
import { maskExamNumber } from '@xueji/core/numbers';
import { maskRecord } from './mask-record.ts';

/** An event of the ledger without the personal data in it. */
export function maskEvent(event: RecordEvent): RecordEvent {
  switch (event.type) {
    case 'record-imported':
      return { ...event, content: maskRecord(event.content) };
    case 'exam-number-voided':
    case 'exam-number-allocated':
      return { ...event, examNumber: maskExamNumber(event.examNumber) };
    default:
      return event;
  }
}
