import { join } from 'node:path';

/** Every day in this example is fixed, so that it says the same each time. */
export const days = {
  rosters: '2026-09-02',
  requests: '2026-09-03',
  midTerm: '2026-11-03',
} as const;

/**
 * The secret with which a register hashes identity numbers. A real one is random and kept like a password; this one is printed
 * here because the students of the example don’t exist.
 */
export const identityKey = 'first-line-example-only-never-for-real-students';

/** Where the example keeps its files. */
export interface Places {
  readonly folder: string;
  readonly rosters: string;
  readonly directory: string;
  readonly requests: string;
  readonly register: string;
}

export function placesIn(folder: string): Places {
  return {
    folder,
    rosters: join(folder, '花名册'),
    directory: join(folder, 'directory.json'),
    requests: join(folder, 'requests.json'),
    register: join(folder, 'xueji.sqlite'),
  };
}
