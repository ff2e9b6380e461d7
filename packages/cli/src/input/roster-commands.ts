import { createHmac } from 'node:crypto';
import type { CommandInput } from '@xueji/core';
import type { Roster, RosterRow } from '@xueji/forms/cohort-roster';

/**
 * The commands that import a roster, one a row in the order of its rows. The ids follow from school and person, so that the same
 * roster read again gives the same commands; the identity number goes into them as a keyed hash only.
 *
 * @param identityKey - the register’s secret
 */
export function importCommands(roster: Roster, identityKey: string): readonly CommandInput[] {
  return roster.rows.map(row => {
    const person = personOf(roster, row);
    return {
      type: 'record.import',
      id: `import-${hash(identityKey, `${roster.school.id} ${person}`)}`,
      record: `s-${hash(identityKey, person)}`,
      by: { kind: 'school', id: roster.school.id },
      content: contentOf(roster, row),
    };
  });
}

/** What tells a person apart: the identity document, else the student number, else what the school knows. */
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
