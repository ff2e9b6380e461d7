import { gradeChangeTermsSchema } from '../../record/case-terms.ts';
import type { Completion } from '../approval/index.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import { voidsExamNumber } from '../voided-exam-number.ts';
import type { GradeChangeCommand } from './command.ts';

const changeOf = ({ type }: GradeChangeCommand) => (type === 'grade.retain' ? 'retained' : 'skipped');

export const gradeChange: Procedure<GradeChangeCommand> = {
  terms: command => ({
    ...termsIn(command, 'grade-change', gradeChangeTermsSchema),
    change: changeOf(command),
  }),
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({ status: changeOf(command), case: 'none' }),
  plan: openCase,
};

export const gradeChangeCompletion: Completion<'grade-change'> = {
  status: ({ change }) => change,
  events: (act, { change }, enrolment) => [
    ...voidsExamNumber(act, 'grade-change.complete', enrolment),
    { type: change, on: act.on },
  ],
};
