import fc from 'fast-check';
import type * as z from 'zod';
import { checkDigit, formatStudentNumber } from '../numbers/index.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import type { personSchema, RecordInput } from '../record/student-record.ts';
import { disabilities, type Party } from '../record/vocabulary.ts';

/** People and parties that can occur in a directory. All data are made up. */

export type StudentContent = Omit<RecordInput, 'id' | 'version' | 'case' | 'duties'>;

const lengths = { primary: 6, junior: 3, senior: 3 } as const;

const someResults = fc.record({
  qualityPassed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  failedSubjects: fc.constantFrom(0, 0, 0, 1, 2, 3, 5),
  credits: fc.constantFrom(150, 150, 160, 143, 90),
  proficiencyPassed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
});

/** A student at one of the schools, in any grade; often of age, often near the end, in most statuses now and then. */
export function aStudent(directory: DirectoryDocument): fc.Arbitrary<StudentContent> {
  return fc
    .record({
      school: fc.constantFrom(...directory.schools),
      status: fc.constantFrom(
        ...Array<'enrolled'>(14).fill('enrolled'),
        'admitted',
        'suspended',
        'suspension-ran-out',
        'dropped-out',
        'abroad',
        'graduated',
        'withdrawn',
      ),
      lastGrade: fc.boolean(),
      olderBy: fc.constantFrom(0, 0, 1, 4),
      disability: fc.option(fc.constantFrom(...disabilities), { nil: undefined }),
      migrantWorkerChild: fc.option(fc.boolean(), { nil: undefined }),
      results: fc.option(someResults, { nil: undefined }),
      // Now and then two people get in each other’s way.
      sequence: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 9999 }) },
        fc.integer({ min: 1, max: 3 }),
      ),
      number: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 999_999_999 }) },
        fc.integer({ min: 1, max: 5 }),
      ),
      dice: fc.nat(100),
      papers: fc.constantFrom<Papers>('card', 'card', 'card', 'new card', 'passport'),
    })
    .chain(student => fc.constantFrom(...student.school.stages).map(stage => ({ ...student, stage })))
    .map(({ school, stage, lastGrade, olderBy, status, disability, migrantWorkerChild, ...rest }) => {
      const { sequence, number, dice, results, papers } = rest;
      const isNew = status === 'admitted';
      const later = lastGrade ? lengths[stage] : 1 + (dice % lengths[stage]);
      const grade = isNew ? 1 : later;
      const age = { primary: 6, junior: 12, senior: 15 }[stage] + grade + olderBy;
      const suspended = status === 'suspended' || status === 'suspension-ran-out';
      const birthDate = `${2026 - age}-05-${String((number % 28) + 1).padStart(2, '0')}`;
      return {
        identity: {
          name: '示例学生',
          sex: 'female',
          birthDate,
          ...paperOf(papers, school, birthDate, number),
        },
        studentNumbers: numbersOf(isNew ? 'none' : papers, school, birthDate, number),
        ...(disability === undefined ? {} : { disability }),
        ...(migrantWorkerChild === undefined ? {} : { migrantWorkerChild }),
        enrolments: [
          {
            school: school.id,
            stage,
            grade,
            cohort: String(2027 - grade),
            status,
            since: '2025-08-01',
            ...(results === undefined ? {} : { results }),
            ...(suspended
              ? { suspension: { from: '2025-10-01', until: '2026-09-30', reason: 'illness' } }
              : {}),
            ...(stage === 'senior' && school.examCode !== undefined
              ? { examNumber: examNumberOf(30 - grade, school, sequence) }
              : {}),
          },
        ],
      };
    });
}

/** Someone of whom the register may know nothing yet. */
export function aPerson(directory: DirectoryDocument): fc.Arbitrary<z.input<typeof personSchema>> {
  return aStudent(directory).map(({ identity, disability, migrantWorkerChild }) => ({
    identity,
    ...(disability === undefined ? {} : { disability }),
    ...(migrantWorkerChild === undefined ? {} : { migrantWorkerChild }),
  }));
}

/** An identity card; one that came after the student number; none. */
type Papers = 'card' | 'new card' | 'passport';

function paperOf(papers: Papers, { division }: { division: string }, birthDate: string, number: number) {
  if (papers === 'passport') return { document: { type: 'passport' as const, number: `E${number}` } };
  const card = identityNumberOf(division, birthDate, number);
  return { document: { type: 'resident-identity-card' as const, number: card } };
}

function numbersOf(
  papers: Papers | 'none',
  { division }: { division: string },
  birthDate: string,
  number: number,
): { value: string; since: string }[] {
  if (papers === 'none') return [];
  const since = '2024-09-01';
  if (papers === 'card') return [{ value: `G${identityNumberOf(division, birthDate, number)}`, since }];
  const sequence = String(number % 1000).padStart(3, '0');
  if (papers === 'passport') {
    return [{ value: formatStudentNumber({ form: 'J', division, birthDate, sequence }), since }];
  }
  return [
    { value: formatStudentNumber({ form: 'L', division, birthDate, sequence: `0${sequence}` }), since },
  ];
}

/** An identity number of nobody: right in form, for a girl. */
export function identityNumberOf(division: string, birthDate: string, number: number): string {
  const sequence = String((number % 500) * 2).padStart(3, '0');
  const first = `${division}${birthDate.replaceAll('-', '')}${sequence}`;
  return `${first}${checkDigit(first)}`;
}

/** Two digits of the year, six of the school, four of the sequence. */
export function examNumberOf(
  year: number,
  { division, examCode = '99' }: { readonly division: string; readonly examCode?: string | undefined },
  sequence: number,
): string {
  return `${year}${division.slice(2)}${examCode}${String(sequence).padStart(4, '0')}`;
}

/** Anyone in the directory. */
export function aParty({ schools, authorities }: DirectoryDocument): fc.Arbitrary<Party> {
  return fc.constantFrom<Party>(
    ...schools.map(({ id }) => ({ kind: 'school' as const, id })),
    ...authorities.map(({ id }) => ({ kind: 'authority' as const, id })),
  );
}
