import { createRegistry, type RegistryOptions } from '@xueji/core';
import type { Submission } from '@xueji/core/registry';

/** Submits a command with `on` as the day of its decision. */
export function submitOn(options: RegistryOptions, on: string, command: unknown): Promise<Submission> {
  return createRegistry({ ...options, clock: { ...options.clock, today: () => on } }).submit(command);
}
