import { cliErrors } from './cli.ts';
import { directoryErrors } from './directory.ts';
import { formsErrors } from './forms.ts';
import { inputErrors } from './input.ts';
import { lawErrors } from './law.ts';
import { numbersErrors } from './numbers.ts';
import { registryErrors } from './registry.ts';
import { relayErrors } from './relay.ts';
import { sealedErrors } from './sealed.ts';
import { storeErrors } from './store.ts';
import { timeErrors } from './time.ts';

/** Every code that a {@link XuejiError} can carry. Codes are stable: scripts may rely on them. */
export const errorTable = {
  ...inputErrors,
  ...lawErrors,
  ...timeErrors,
  ...numbersErrors,
  ...directoryErrors,
  ...registryErrors,
  ...storeErrors,
  ...sealedErrors,
  ...relayErrors,
  ...formsErrors,
  ...cliErrors,
};

export type ErrorCode = keyof typeof errorTable;
