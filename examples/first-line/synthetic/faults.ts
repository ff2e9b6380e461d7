import {
  type Roster,
  type RosterColumnKey,
  type RosterProblemCode,
  type RosterRow,
  rosterColumns,
  writeRoster,
} from '@xueji/forms/cohort-roster';
import type { SyntheticCohort } from './cohort.ts';

/** What was spoilt on purpose, as the report has to name it. */
export interface PlantedFault {
  readonly file: string;
  /** As Excel counts; absent for a fault of the whole sheet. */
  readonly row?: number;
  readonly column: string;
  readonly code: RosterProblemCode;
}

export interface FaultyFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly planted: readonly PlantedFault[];
}

/** Title, heading block and headings stand above the first student. */
const rowsAbove = 3;

interface Fault {
  readonly key: RosterColumnKey;
  readonly code: RosterProblemCode;
  spoil(row: RosterRow, roster: Roster): RosterRow;
}

const faults: readonly Fault[] = [
  {
    key: 'documentNumber',
    code: 'forms/bad-identity-number',
    spoil: row => withNumber(row, otherCheckDigit),
  },
  {
    key: 'birthDate',
    code: 'forms/bad-date',
    spoil: row => ({ ...row, birthDate: '2011-02-29' }),
  },
  {
    key: 'birthDate',
    code: 'forms/birth-date-differs',
    spoil: row => ({ ...row, birthDate: dayBefore(row.birthDate) }),
  },
  {
    key: 'sex',
    code: 'forms/sex-differs',
    spoil: row => ({ ...row, sex: row.sex === 'male' ? 'female' : 'male' }),
  },
  { key: 'name', code: 'forms/required', spoil: row => ({ ...row, name: '' }) },
  { key: 'name', code: 'forms/bad-name', spoil: row => ({ ...row, name: `${row.name.slice(0, 1)}?` }) },
  { key: 'ethnicGroup', code: 'forms/unknown-value', spoil: row => ({ ...row, ethnicGroup: '示例族' }) },
  {
    key: 'documentNumber',
    code: 'forms/number-lost-digits',
    // The cell gets a number where text belongs, as a sheet does that was filled without the text format.
    spoil: row => withNumber(row, number => Number(number.slice(0, 17)) as unknown as string),
  },
  {
    key: 'guardianPhone',
    code: 'forms/bad-phone',
    spoil: row => ({ ...row, guardian: { ...row.guardian!, phone: '1990000' + 'x' } }),
  },
  {
    key: 'documentNumber',
    code: 'forms/duplicate-row',
    spoil: (row, { rows }) => sameNumberAs(rows[0]!, row),
  },
];

/**
 * Spoilt copies of two rosters, with the list of what is wrong in them: one has bad rows here and there, the other
 * lacks a required column. Neither may land, nor any student of them.
 */
export async function plantFaults({ rosters }: SyntheticCohort): Promise<readonly FaultyFile[]> {
  const [first, second] = rosters.filter(({ roster }) => roster.rows.length > faults.length * 3);
  if (first === undefined || second === undefined)
    throw new RangeError('the cohort is too small to plant faults in');
  return [
    await withBadRows(`有误-${first.file}`, first.roster),
    await withoutColumn(`缺列-${second.file}`, second.roster),
  ];
}

async function withBadRows(file: string, roster: Roster): Promise<FaultyFile> {
  const rows = [...roster.rows];
  // Only who has a mainland card can have all of these faults; the first such row stays as it is, for the duplicate.
  const sound = rows.flatMap((row, i) => (row.document.type === 'resident-identity-card' ? [i] : []));
  const original = { ...roster, rows: [rows[sound[0]!]!] };
  const planted = faults.map(({ key, code, spoil }, f) => {
    const at = sound[1 + f * 2]!;
    rows[at] = spoil(rows[at]!, original);
    return { file, row: rowsAbove + at + 1, column: headingOf(key), code };
  });
  return { file, bytes: await writeRoster({ ...roster, rows }, { check: false }), planted };
}

async function withoutColumn(file: string, roster: Roster): Promise<FaultyFile> {
  const columns = rosterColumns.map(({ key }) => key).filter(key => key !== 'ethnicGroup');
  const planted = [
    { file, row: rowsAbove, column: headingOf('ethnicGroup'), code: 'forms/missing-column' as const },
  ];
  return { file, bytes: await writeRoster(roster, { check: false, columns }), planted };
}

function headingOf(key: RosterColumnKey): string {
  return rosterColumns.find(column => column.key === key)!.zh;
}

function withNumber(row: RosterRow, change: (number: string) => string): RosterRow {
  return { ...row, document: { ...row.document, number: change(row.document.number!) } };
}

function otherCheckDigit(number: string): string {
  return number.slice(0, 17) + (number[17] === '1' ? '2' : '1');
}

/** The same student again: what the identity number says has to go with it. */
function sameNumberAs(first: RosterRow, row: RosterRow): RosterRow {
  const { studentNumber: _, examNumber: __, ...rest } = row;
  return { ...rest, document: first.document, birthDate: first.birthDate, sex: first.sex };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
