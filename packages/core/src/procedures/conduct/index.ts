import { discharges } from '../../duties/discharge.ts';
import { expulsionTermsSchema } from '../../record/case-terms.ts';
import type { Completion } from '../approval/index.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { ConductCommand, ExpulsionCommand } from './command.ts';
import type { ConductEvent } from './events.ts';

export const conduct: Procedure<ConductCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: act => ({ events: [happened(act), ...discharges(act)], awaiting: [] }),
};

export const expulsion: Procedure<ExpulsionCommand> = {
  terms: command => termsIn(command, 'expulsion', expulsionTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'expelled', case: 'none' }),
  plan: openCase,
};

export const expulsionCompletion: Completion<'expulsion'> = {
  status: () => 'expelled',
  events: ({ on, record }, { reason }) => [
    { type: 'sanction-imposed', on, sanction: record?.case?.id ?? '', kind: 'expulsion', reason },
    { type: 'expelled', on },
  ],
};

function happened({ command, on }: Act<ConductCommand>): ConductEvent {
  switch (command.type) {
    case 'award.record':
      return { type: 'award-recorded', on, title: command.title };
    case 'sanction.impose':
      return {
        type: 'sanction-imposed',
        on,
        sanction: command.id,
        kind: command.kind,
        reason: command.reason,
      };
    case 'sanction.notify':
      return { type: 'sanction-notified', on };
    case 'sanction.revoke':
      return { type: 'sanction-revoked', on, sanction: command.sanction };
    case 'sanction.take-out':
      return { type: 'sanctions-taken-out', on };
  }
}
