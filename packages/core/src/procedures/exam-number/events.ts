import type { Party } from '../../record/vocabulary.ts';

export interface ExamNumberAllocated {
  readonly type: 'exam-number-allocated';
  readonly on: string;
  readonly by: Party;
  readonly examNumber: string;
}
