import fc from 'fast-check';
import type { CommandInput } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import type { RecordInput } from '../record/student-record.ts';
import {
  type DocumentKind,
  disabilities,
  documentKinds,
  type Party,
  transferGrounds,
} from '../record/vocabulary.ts';

/** Arbitraries over a directory: people, requests and days that can occur in it. All data are made up. */

/** A day of the school year 2026, working or not; often one on which transfers are applied for. */
export const aDay = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 19 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 320 }) },
    )
    .map(days => new Date(Date.UTC(2026, 7, 20 + days)).toISOString().slice(0, 10));

/** A student at one of the schools, in any grade and status that a transfer can meet. */
export function aStudent(directory: DirectoryDocument): fc.Arbitrary<Omit<RecordInput, 'id' | 'version'>> {
  return fc
    .record({
      school: fc.constantFrom(...directory.schools),
      grade: fc.integer({ min: 1, max: 3 }),
      status: fc.constantFrom(
        'enrolled',
        'enrolled',
        'enrolled',
        'suspended',
        'suspension-ran-out',
        'abroad',
        'graduated',
      ),
      disability: fc.option(fc.constantFrom(...disabilities), { nil: undefined }),
      sequence: fc.integer({ min: 1, max: 9999 }),
      number: fc.integer({ min: 1, max: 999_999_999 }),
    })
    .chain(student => fc.constantFrom(...student.school.stages).map(stage => ({ ...student, stage })))
    .map(({ school, stage, grade, status, disability, sequence, number }) => ({
      identity: {
        name: '示例学生',
        sex: 'female',
        birthDate: '2010-05-04',
        document: { type: 'passport', number: `E${number}` },
      },
      studentNumbers: [{ value: `J${String(number).padStart(18, '0')}`, since: '2024-09-01' }],
      ...(disability === undefined ? {} : { disability }),
      enrolments: [
        {
          school: school.id,
          stage,
          grade,
          cohort: String(2027 - grade),
          status: status as 'enrolled',
          since: '2026-08-01',
          ...(stage === 'senior' && school.examCode !== undefined
            ? {
                examNumber: `${30 - grade}${school.division.slice(2)}${school.examCode}${String(sequence).padStart(4, '0')}`,
              }
            : {}),
        },
      ],
    }));
}

/** Anyone in the directory. */
export function aParty({ schools, authorities }: DirectoryDocument): fc.Arbitrary<Party> {
  return fc.constantFrom<Party>(
    ...schools.map(({ id }) => ({ kind: 'school' as const, id })),
    ...authorities.map(({ id }) => ({ kind: 'authority' as const, id })),
  );
}

/** A request for a transfer: often lawful, often not, with facts missing now and then. */
export function aTransfer(directory: DirectoryDocument): fc.Arbitrary<CommandInput> {
  const documents: fc.Arbitrary<readonly DocumentKind[]> = fc.oneof(
    { weight: 6, arbitrary: fc.constant([...documentKinds]) },
    { weight: 1, arbitrary: fc.subarray([...documentKinds]) },
  );
  return fc
    .record({
      id: fc.uuid(),
      school: fc.constantFrom(...directory.schools),
      other: aParty(directory),
      rightParty: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      appliedOn: aDay(),
      ground: fc.option(fc.constantFrom(...transferGrounds), { nil: undefined, freq: 6 }),
      documents,
      recordMoves: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      arranged: fc.boolean(),
      lifts: fc.subarray(['31.1', '31.2', '31.3', '31.4', '33.2'], { minLength: 1 }),
    })
    .map(
      ({
        id,
        school,
        other,
        rightParty,
        appliedOn,
        ground,
        documents: kinds,
        recordMoves,
        arranged,
        lifts,
      }) => {
        const terms = {
          id,
          record: 'student',
          receivingSchool: school.id,
          appliedOn,
          ...(ground === undefined ? {} : { ground }),
          documents: kinds.map(kind => ({ kind })),
          recordMoves,
        };
        const determinations = lifts.map(norm => ({ norm, reason: '特殊情况' }));
        return arranged
          ? {
              type: 'transfer.arrange',
              ...terms,
              by: rightParty ? highest(directory) : other,
              determinations,
            }
          : {
              type: 'transfer.request',
              ...terms,
              by: rightParty ? { kind: 'school', id: school.id } : other,
            };
      },
    );
}

function highest({ authorities }: DirectoryDocument): Party {
  const top = authorities.find(authority => authority.superior === undefined)!;
  return { kind: 'authority', id: top.id };
}

/** What a party does next: mostly on the case in hand, by the party whose turn it is or by another. */
export type Move =
  | { readonly do: 'transfer'; readonly request: CommandInput }
  | {
      readonly do: 'approve' | 'refuse' | 'return' | 'resubmit' | 'recall' | 'duty';
      readonly by: 'right' | Party;
    };

export function aMove(directory: DirectoryDocument): fc.Arbitrary<Move> {
  const by = fc.oneof(
    { weight: 9, arbitrary: fc.constant('right' as const) },
    { weight: 1, arbitrary: aParty(directory) },
  );
  const act = fc.oneof(
    { weight: 12, arbitrary: fc.constant('approve' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'refuse' as const,
        'return' as const,
        'resubmit' as const,
        'recall' as const,
      ),
    },
    { weight: 2, arbitrary: fc.constant('duty' as const) },
  );
  return fc.oneof(
    { weight: 2, arbitrary: aTransfer(directory).map((request): Move => ({ do: 'transfer', request })) },
    { weight: 5, arbitrary: fc.record({ do: act, by }) },
  );
}
