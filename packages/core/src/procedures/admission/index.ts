import { discharges } from '../../duties/discharge.ts';
import type { Procedure } from '../procedure.ts';
import type { AdmissionCommand } from './command.ts';

export const admission: Procedure<AdmissionCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'registered', case: 'none' }),
  plan: act => ({ events: [{ type: 'registered', on: act.on }, ...discharges(act)], awaiting: [] }),
};
