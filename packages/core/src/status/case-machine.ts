import { setup } from 'xstate';

export type CaseState = 'open' | 'returned' | 'granted' | 'refused' | 'lapsed' | 'recalled';
export type CaseEventType =
  | 'step-approved'
  | 'case-granted'
  | 'case-refused'
  | 'case-returned'
  | 'case-resubmitted'
  | 'case-recalled'
  | 'case-lapsed';

/**
 * A request that others must approve. Which step is to act, who acts and within how long is data of the law wing,
 * kept in the case itself; the machine only says what can happen to a case.
 */
export const caseMachine = setup({
  types: {} as { events: { type: CaseEventType }; meta: { cites: string[] } },
}).createMachine({
  id: 'case',
  initial: 'open',
  states: {
    open: {
      on: {
        'step-approved': 'open',
        'case-granted': 'granted',
        'case-refused': 'refused',
        'case-returned': 'returned',
        'case-recalled': 'recalled',
        'case-lapsed': 'lapsed',
      },
    },
    returned: {
      on: { 'case-resubmitted': 'open', 'case-recalled': 'recalled', 'case-lapsed': 'lapsed' },
    },
    granted: { type: 'final' },
    refused: { type: 'final' },
    lapsed: { type: 'final' },
    recalled: { type: 'final' },
  },
});
