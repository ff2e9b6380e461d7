import { discharges } from '../../duties/discharge.ts';
import { numberFor } from '../../facts/establishment-facts.ts';
import { establishmentTermsSchema } from '../../record/case-terms.ts';
import type { Completion } from '../approval/index.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import type { EstablishCommand, RenewCommand } from './command.ts';

export const establishment: Procedure<EstablishCommand> = {
  terms: command => termsIn(command, 'establishment', establishmentTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'record-established', case: 'none' }),
  plan: (act, goesAhead) => {
    const { events, awaiting } = openCase(act, goesAhead);
    // What the school owes is done with its application; the confirmation is the authority’s.
    return { events: events.length === 0 ? events : [...events, ...discharges(act)], awaiting };
  },
};

export const establishmentCompletion: Completion<'establishment'> = {
  status: () => 'record-established',
  events: (act, _terms, { school, homeTaughtBy }) => {
    const studentNumber = numberFor(act);
    if (studentNumber === undefined) return [];
    const moves = homeTaughtBy !== undefined && homeTaughtBy !== school;
    return [
      {
        type: 'record-established',
        on: act.on,
        studentNumber,
        ...(moves ? { school: homeTaughtBy } : {}),
      },
    ];
  },
};

export const numberRenewal: Procedure<RenewCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'student-number-renewed' }),
  plan: ({ command: { studentNumber }, on }) => ({
    events: [{ type: 'student-number-renewed', on, studentNumber }],
    awaiting: [],
  }),
};
