import { discharges } from '../../duties/discharge.ts';
import { changedFields } from '../../record/amendment.ts';
import { amendmentTermsSchema } from '../../record/case-terms.ts';
import type { Completion } from '../approval/index.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import { deems } from '../deeming.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { AmendCommand } from './command.ts';

/** Whether a case is opened, the school enters the change at once, or has yet to, is for the rules to say. */
export const amendment: Procedure<AmendCommand> = {
  terms: command => termsIn(command, 'amendment', amendmentTermsSchema),
  asks: ({ command }) => [command.type],
  needs: act => ({ status: 'data-amended', ...(needsNoCase(act) ? {} : { case: 'none' }) }),
  plan: (act, goesAhead) =>
    needsNoCase(act)
      ? { events: [entered(act), ...discharges(act)], awaiting: [] }
      : openCase(act, goesAhead),
};

export const amendmentCompletion: Completion<'amendment'> = {
  status: () => 'data-amended',
  // Its documents were kept when the case was opened.
  events: ({ on }, { changes }) => [{ type: 'data-amended', on, changes, documents: [] }],
};

const needsNoCase = (act: Act<AmendCommand>) => deems(act, act.command.type);

function entered({ command, on }: Act<AmendCommand>): RecordEvent {
  const { by, changes, documents } = command;
  return by.kind === 'guardian'
    ? { type: 'change-reported', on, fields: changedFields(changes) }
    : { type: 'data-amended', on, changes, documents };
}
