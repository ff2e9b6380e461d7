import { readFileSync } from 'node:fs';
import { type RegistryOptions, XuejiError } from '@xueji/core';
import { type ImportReport, importRecords } from '@xueji/core/registry';
import { type RosterProblem, readRoster } from '@xueji/forms/cohort-roster';
import { importCommands } from './roster-commands.ts';

export type Imported =
  | ({ readonly ok: true } & ImportReport)
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

/** Imports a roster: the whole file, or nothing of it and every problem. */
export async function importFile(options: RegistryOptions, path: string): Promise<Imported> {
  const reading = await readRoster(readFileSync(path), { on: options.clock.today() });
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const { roster } = reading;
  if (!options.directory.school(roster.school.id)) {
    throw new XuejiError('input/unknown-party', { kind: '学校', id: roster.school.id }, { file: path });
  }
  return { ok: true, ...(await importRecords(options, importCommands(roster, options.identityKey))) };
}
