import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRoster } from '@xueji/forms/cohort-roster';
import { dayRequests } from './day-requests.ts';
import { days, type Places } from './settings.ts';
import { makeCohort, type SyntheticCohort } from './synthetic/cohort.ts';
import { type FaultyFile, plantFaults } from './synthetic/faults.ts';

export interface MadeFiles {
  readonly students: number;
  /** Paths of rosters that are as they should be. */
  readonly good: readonly string[];
  /** Paths of rosters with faults planted in them. */
  readonly faulty: readonly { readonly path: string; readonly planted: FaultyFile['planted'] }[];
}

/** Makes what schools and the authority would hand in: rosters, the directory, and a day’s requests. All of it is invented. */
export async function makeFiles(places: Places): Promise<MadeFiles> {
  mkdirSync(places.rosters, { recursive: true });
  const cohort = inSeptember(makeCohort({ seed: 2026, students: 3000 }));
  writeJson(places.directory, cohort.directory);
  writeJson(places.requests, dayRequests(cohort));
  const good = await Promise.all(
    cohort.rosters.map(async ({ file, roster }) =>
      write(join(places.rosters, file), await writeRoster(roster)),
    ),
  );
  const faulty = (await plantFaults(cohort)).map(({ file, bytes, planted }) => ({
    path: write(join(places.rosters, file), bytes),
    planted,
  }));
  const students = cohort.rosters.reduce((sum, { roster }) => sum + roster.rows.length, 0);
  return { students, good, faulty };
}

/** The rosters are filled in before the requests come. */
function inSeptember(cohort: SyntheticCohort): SyntheticCohort {
  const rosters = cohort.rosters.map(({ file, roster }) => ({
    file,
    roster: { ...roster, filledOn: days.rosters },
  }));
  return { ...cohort, rosters };
}

function write(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes);
  return path;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
