import { XuejiError } from '@xueji/core';
import { type ImportReport, importRecords } from '@xueji/core/registry';
import { type RosterProblem, type RosterReading, readRoster } from '@xueji/forms/cohort-roster';
import type { Register } from './register.ts';
import { importCommands } from './roster-commands.ts';
import { readBytes } from './text-file.ts';

/** What became of a roster file. */
export type FileReport =
  | (ImportReport & {
      readonly ok: true;
      readonly file: string;
      readonly school: string;
      readonly stage: string;
      readonly cohort: string;
      readonly warnings: readonly RosterProblem[];
    })
  | {
      readonly ok: false;
      readonly file: string;
      readonly error: XuejiError;
      readonly problems: readonly RosterProblem[];
      readonly warnings: readonly RosterProblem[];
    };

/** Imports one roster file, whole or not at all. */
export async function importRoster(
  { options }: Pick<Register, 'options'>,
  file: string,
): Promise<FileReport> {
  const reading = await readRoster(readBytes(file), { on: options.clock.today() });
  if (!reading.ok) {
    const { problems, warnings } = reading;
    const error = new XuejiError('cli/roster-refused', { count: problems.length }, { file });
    return { ok: false, file, error, problems, warnings };
  }
  try {
    const report = await importReading(options, reading);
    const { school, stage, cohort } = reading.roster;
    return { ok: true, file, school: school.id, stage, cohort, ...report, warnings: reading.warnings };
  } catch (error) {
    if (!(error instanceof XuejiError)) throw error;
    return { ok: false, file, error: placed(error, file, reading), problems: [], warnings: reading.warnings };
  }
}

async function importReading(
  options: Register['options'],
  { roster }: Extract<RosterReading, { ok: true }>,
): Promise<ImportReport> {
  const { id } = roster.school;
  if (!options.directory.school(id))
    throw new XuejiError('input/unknown-party', { kind: '学校', id }, { path: 'school' });
  return importRecords(options, importCommands(roster, options.identityKey));
}

/** The row of the file, where the register named the position in the list. */
function placed(error: XuejiError, file: string, reading: Extract<RosterReading, { ok: true }>): XuejiError {
  const { row } = error.where;
  const place = row === undefined ? undefined : reading.places[row - 1];
  const where = place === undefined ? {} : { row: place.row, path: place.sheet };
  return new XuejiError(
    error.code,
    error.details,
    { ...error.where, ...where, file },
    { cause: error.cause },
  );
}
