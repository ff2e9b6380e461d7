import type { DirectoryDocument, RecordInput } from '@xueji/core';
import { checkDigit } from '@xueji/core/numbers';
import fc from 'fast-check';
import { world } from './world.ts';

/** The day of the review: the last of the autumn term is before it. */
export const on = '2027-02-01';

const [ordinary] = world.schools;
const school = (id: string, more: object) => ({ ...ordinary!, id, name: `${id}示例`, ...more });

/** Schools of which there is something to be said, and counties with terms of their own; made up. */
export const reviewedWorld: DirectoryDocument = {
  ...world,
  schools: [
    ...world.schools,
    school('untold', { kind: undefined }),
    school('special', { kind: 'special', administrators: [] }),
    school('untrained', { administrators: [{ name: '示例', startedOn: '2026-01-01' }] }),
  ],
  terms: [
    ...world.terms!,
    { division: '510703', schoolYear: '2026', season: 'autumn', opens: '2026-08-25', ends: '2027-02-05' },
  ],
};

const schools = [...reviewedWorld.schools.map(({ id }) => id), 'not in the directory'];

type Draft = RecordInput & { readonly identity: object };

/** A student of whom there is nothing to be said. */
function spotless(id: string): Draft {
  const number = withCheck('51010420110101002');
  return {
    id,
    version: 3,
    identity: {
      name: '示例学生',
      sex: 'female',
      birthDate: '2011-01-01',
      ethnicGroup: '汉族',
      document: { type: 'resident-identity-card', number },
    },
    household: { division: '510104', address: '示例路1号' },
    guardians: [{ name: '示例家长' }],
    studentNumbers: [{ value: `G${number}`, since: '2026-09-01' }],
    amendments: [],
    file: {
      entries: (['quality-reports', 'health'] as const).map(kind => ({
        on: '2026-09-01',
        kind,
        title: '示例',
      })),
      copies: [],
    },
    enrolments: [
      {
        school: ordinary!.id,
        stage: 'senior',
        grade: 1,
        cohort: '2026',
        status: 'enrolled',
        since: '2026-08-31',
        voidedExamNumbers: [],
      },
    ],
    determinations: [],
    duties: [],
    sanctions: [],
    certificates: [],
    awards: [],
    assessments: [{ on: '2027-01-10', subject: '语文', passed: true }],
    truancy: [],
    contacts: [],
    evidence: [{ kind: 'identity-card', on: '2026-09-01' }],
    disclosureApprovals: [],
    disclosures: [],
    leaks: [],
  };
}

const withCheck = (first: string) => first + checkDigit(first);

const around = (...days: string[]) =>
  fc.constantFrom(
    ...days.flatMap(day =>
      [-1, 0, 1].map(n => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)),
    ),
  );
const aDay = around(on, '2026-07-08', '2027-01-20', '2026-09-01', '2026-08-25', '2011-01-01', '2027-02-05');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const without = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** Numbers that are none, for every reason, and some that are. */
const aNumber = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        mostly('510104', '810000', '820001', '910156', '950156', '000000', '710000', '990000'),
        mostly('2012', '1799', '1800', '1900', '2000', '2011'),
        mostly('01', '00', '02', '04', '12', '13'),
        mostly('01', '00', '28', '29', '30', '31', '32'),
        mostly('002', '001', '003', '989', '999'),
        mostly('right', '5', 'x', 'X'),
      )
      .map(([division, year, month, day, sequence, check]) => {
        const first = division + year + month + day + sequence;
        return check === 'right' ? withCheck(first) : first + check;
      }),
  },
  // Days that only some years have, years that are too early, papers of other kinds, and what is hardly a number.
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['51010418000101002', '51010420120229002', '51010420000229002', '51010419000229002'].map(withCheck),
      ...['81000020120101002', '82000020120101002', '95115620120101002'].map(withCheck),
      '5',
      '51010420110101002',
      '510104201101010020\n',
      '５10104201101010020',
      '51010420110101002 ',
    ),
  },
);

/** Birth date and sex that a number says, whether it is one or not. */
const saidBy = (number: string) => ({
  birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
});

const aDuty = fc
  .record({
    bearer: fc.constantFrom('school', 'authority', 'guardian').map(kind => ({ kind, id: 'any' })),
    act: fc.constantFrom(
      'record.establish',
      'record.amend',
      'truancy.report',
      'file.hand-over',
      'file.receive',
      'record.fetch-file',
      'sanction.notify',
      'term.report',
    ),
    // Late from the day after the last one; without a last day when a term has ended that it was owed in.
    days: fc.oneof(
      around(on).map(due => ({ since: '2026-09-01', due })),
      around('2027-01-20', '2027-02-05').map(since => ({ since })),
    ),
  })
  .map(({ days, ...duty }) => ({
    ...duty,
    ...days,
    id: 'any/duty',
    cites: ['48.1'],
    label: { zh: '示例', en: 'made up' },
  }));

const anOpenCase = fc
  .record({ state: fc.constantFrom('open', 'returned'), due: maybe(aDay) })
  .map(({ state, due }) =>
    without({
      id: 'case',
      name: 'transfer',
      openedWith: 'transfer.request',
      state,
      openedOn: '2026-09-02',
      openedBy: { kind: 'school', id: 'any' },
      terms: { of: 'transfer', receivingSchool: '5107030001' },
      determinations: [],
      steps: [
        {
          id: 'step',
          title: { zh: '示例', en: 'made up' },
          party: { kind: 'school', id: 'any' },
          cites: ['32.4'],
        },
      ],
      at: 0,
      reachedOn: '2026-09-02',
      due,
      provisional: false,
    }),
  );

const identity = (more: object) => (record: Draft) => ({
  identity: without({ ...record.identity, ...more }),
});
const enrolled =
  (more: object) =>
  ({ enrolments }: Draft) => ({
    enrolments: [...enrolments.slice(0, -1), without({ ...enrolments.at(-1)!, ...more })],
  });

/** Something that is different in a record, to be told or not. */
const aDifference: fc.Arbitrary<(record: Draft) => object> = fc.oneof(
  fc.constantFrom('passport', 'none', 'resident-identity-card').map(type => identity({ document: { type } })),
  aNumber.map(number => identity({ document: { type: 'resident-identity-card', number } })),
  aNumber.map(number => (record: Draft) => ({
    ...identity({ document: { type: 'resident-identity-card', number } })(record),
    studentNumbers: [{ value: `G${number}`, since: '2026-09-01' }],
  })),
  aNumber.map(number => identity({ document: { type: 'passport', number } })),
  aNumber.map(number => (record: Draft) => ({
    ...identity({ ...saidBy(number), document: { type: 'resident-identity-card', number } })(record),
    studentNumbers: [{ value: `G${number}`, since: '2026-09-01' }],
  })),
  fc.constantFrom('male', 'female').map(sex => identity({ sex })),
  fc.constantFrom('2011-01-01', '2011-01-02', '2026-08-31').map(birthDate => identity({ birthDate })),
  fc.constant(identity({ ethnicGroup: undefined })),
  fc
    .constantFrom({}, { division: '510104' }, { address: '示例路1号' })
    .map(household => () => ({ household })),
  fc.constant(() => ({ guardians: [] })),
  fc
    .array(fc.constantFrom('G510104201101010020', 'G51010420110101002X', 'L5101042011010100201', ''), {
      maxLength: 2,
    })
    .map(values => () => ({ studentNumbers: values.map(value => ({ value, since: '2026-09-01' })) })),
  fc.subarray(['quality-reports', 'health', 'aid']).map(kinds => () => ({
    file: { entries: kinds.map(kind => ({ on: '2026-09-01', kind, title: '示例' })), copies: [] },
  })),
  fc.constantFrom(undefined, {}, { credits: 1 }).map(results => (record: Draft) => ({
    ...enrolled({ results })(record),
    assessments: [],
  })),
  fc
    .array(aDay, { maxLength: 2 })
    .map(days => () => ({ evidence: days.map(day => ({ kind: 'other', on: day })) })),
  fc
    .tuple(
      fc.array(
        fc.record({
          on: around('2026-09-01', '2027-01-20'),
          fields: fc.constantFrom(['name'], ['sex'], ['household'], ['nam"e'], ['document', 'household']),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      fc.array(around('2026-09-01', '2027-01-20'), { minLength: 1, maxLength: 2 }),
    )
    .map(([amendments, days]) => () => ({
      amendments,
      evidence: days.map(day => ({ kind: 'other', on: day })),
    })),
  fc.array(aDuty, { minLength: 1, maxLength: 3 }).map(duties => () => ({ duties })),
  anOpenCase.map(open => () => ({ case: open })),
  fc.constant(() => ({ leaks: [{ on: '2026-10-01', note: '示例' }] })),
  fc.array(fc.constantFrom({ approval: 'a' }, {}), { minLength: 1, maxLength: 2 }).map(given => () => ({
    disclosures: given.map(one => ({ ...one, on: '2026-10-01', to: '示例', purpose: 'health', clear: [] })),
  })),
  aDay.map(establishedOn => () => ({ establishedOn })),
  fc.constantFrom(...schools).map(id => enrolled({ school: id })),
  fc.constantFrom(...schools).map(attends => enrolled({ attends })),
  fc
    .tuple(fc.constantFrom(...schools), fc.constantFrom(...schools))
    .map(([id, attends]) => enrolled({ school: id, attends })),
  around(on, '2011-01-01', '2026-09-01').map(since => enrolled({ since })),
  fc.tuple(aDay, aDay).map(([from, until]) => enrolled({ suspension: { from, until, reason: '示例' } })),
  fc
    .array(fc.tuple(around('2026-08-31'), fc.constantFrom('transferred', 'graduated')), {
      minLength: 1,
      maxLength: 2,
    })
    .map(before => ({ enrolments }: Draft) => ({
      enrolments: [...before.map(([since, status]) => ({ ...enrolments[0], since, status })), ...enrolments],
    })),
  fc
    .constantFrom('identity', 'household', 'guardians', 'duties', 'enrolments', 'file', 'leaks', 'evidence')
    .map(part => () => ({ [part]: undefined })),
);

/** A record, or what is left of one. */
export interface Made {
  readonly id: string;
  readonly enrolments?: readonly { readonly school: string; readonly attends?: string }[];
}

/** A page of records of which few have anything to be said, and then little: each finding stands alone often enough. */
export const aRegister: fc.Arbitrary<(idOf: (position: number) => string) => readonly Made[]> = fc
  .array(fc.array(aDifference, { maxLength: 2 }), { minLength: 1, maxLength: 60 })
  .map(register => idOf => register.map((differences, position) => madeOf(idOf(position), differences)));

/** Records with one difference each, the same at every call. */
export function sampled(count: number): readonly Made[] {
  const differences = fc.sample(aDifference, { numRuns: count, seed: 48 });
  return differences.map((difference, position) =>
    madeOf(`s-${String(position).padStart(5, '0')}`, [difference]),
  );
}

function madeOf(id: string, differences: readonly ((record: Draft) => object)[]): Made {
  let record = spotless(id);
  for (const difference of differences) {
    // Of what a difference before has taken away nothing is left to change.
    try {
      record = without({ ...record, ...difference(record) });
    } catch {}
  }
  return record as unknown as Made;
}
