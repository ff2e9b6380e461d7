import { createHmac } from 'node:crypto';
import type { CommandInput } from '@xueji/core';
import type { Roster, RosterRow } from '@xueji/forms/cohort-roster';

/**
 * The commands that import a roster, one a row. Their ids follow from school and person: the same roster read again gives the same
 * commands, and the register knows them. `xueji import` makes the same ids.
 */
export function importCommands(roster: Roster, key: string): readonly CommandInput[] {
  return roster.rows.map(row => ({
    type: 'record.import',
    id: `import-${hash(key, `${roster.school.id} ${personOf(roster, row)}`)}`,
    record: recordId(roster, row, key),
    by: { kind: 'school', id: roster.school.id },
    content: contentOf(roster, row),
  }));
}

/** The identity number goes into an id as a keyed hash only: whoever sees the id learns nothing of the person. */
export function recordId(roster: Roster, row: RosterRow, key: string): string {
  return `s-${hash(key, personOf(roster, row))}`;
}

function personOf(
  { school }: Roster,
  { document, studentNumber, name, birthDate, guardian }: RosterRow,
): string {
  if (document.number !== undefined) return `${document.type}:${document.number}`;
  return studentNumber ?? [school.id, name, birthDate, guardian?.name ?? ''].join(' ');
}

const hash = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 20);

function contentOf({ school, stage, cohort }: Roster, row: RosterRow) {
  const { name, sex, birthDate, ethnicGroup, document, household, guardian, studentNumber, examNumber } = row;
  const since = `${row.entered}-01`;
  return {
    identity: { name, sex, birthDate, document, ...(ethnicGroup === undefined ? {} : { ethnicGroup }) },
    household: household ?? {},
    guardians: guardian === undefined ? [] : [guardian],
    studentNumbers: studentNumber === undefined ? [] : [{ value: studentNumber, since }],
    ...(row.disability === undefined ? {} : { disability: row.disability }),
    ...(row.migrantWorkerChild === undefined ? {} : { migrantWorkerChild: row.migrantWorkerChild }),
    enrolments: [
      {
        school: school.id,
        stage,
        cohort,
        grade: row.grade,
        status: row.status,
        since,
        ...(row.class === undefined ? {} : { class: row.class }),
        ...(examNumber === undefined ? {} : { examNumber }),
      },
    ],
  };
}
