import { discharges } from '../../duties/discharge.ts';
import {
  extensionTermsSchema,
  resumptionTermsSchema,
  suspensionTermsSchema,
} from '../../record/case-terms.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import type {
  ExtensionCommand,
  ResumptionCommand,
  SuspensionActCommand,
  SuspensionCommand,
} from './command.ts';

export const suspension: Procedure<SuspensionCommand> = {
  terms: command => ({
    ...termsIn(command, 'suspension', suspensionTermsSchema),
    ordered: command.type === 'suspension.order',
  }),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'suspended', case: 'none' }),
  plan: openCase,
};

export const extension: Procedure<ExtensionCommand> = {
  terms: command => termsIn(command, 'extension', extensionTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'suspension-extended', case: 'none' }),
  plan: openCase,
};

export const resumption: Procedure<ResumptionCommand> = {
  terms: command => termsIn(command, 'resumption', resumptionTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'resumed', case: 'none' }),
  plan: openCase,
};

export const suspensionAct: Procedure<SuspensionActCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) =>
    command.type === 'suspension.lapse'
      ? { status: 'suspension-ran-out', case: 'none' }
      : { status: 'suspension-certificate-issued' },
  plan: act => {
    const { command, on } = act;
    const type = command.type === 'suspension.lapse' ? 'suspension-ran-out' : 'suspension-certificate-issued';
    return { events: [{ type, on }, ...discharges(act)], awaiting: [] };
  },
};
