import { discharges } from '../../duties/discharge.ts';
import type { RecordEvent } from '../event.ts';
import type { Procedure } from '../procedure.ts';
import type { ExamNumberCommand } from './command.ts';

export const examNumber: Procedure<ExamNumberCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'exam-number-allocated' }),
  plan: act => {
    const { by, examNumber } = act.command;
    const allocated: RecordEvent = { type: 'exam-number-allocated', on: act.on, by, examNumber };
    return { events: [allocated, ...discharges(act)], awaiting: [] };
  },
};
