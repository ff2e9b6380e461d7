import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { facts } from '../../src/facts/catalogue.ts';
import { factNames } from '../../src/facts/fact-names.ts';
import { chinaCalendar as calendar } from '../../src/generated/china-calendar.ts';
import { sichuan2017Draft as regulation } from '../../src/generated/sichuan-2017-draft.ts';
import { type Change, changed, type Situation, whatWouldHelp } from '../../src/help/index.ts';
import { actIn } from '../../src/help/situation.ts';
import { type CommandInput, parseCommand } from '../../src/procedures/command.ts';
import { studentRecordSchema } from '../../src/record/student-record.ts';
import {
  type DocumentKind,
  documentKinds,
  suspensionGrounds,
  withdrawalGrounds,
} from '../../src/record/vocabulary.ts';
import { aDay, aParty, aStudent } from '../../src/testing/index.ts';
import { directory, world } from '../support/regulation.ts';
import { aTransfer } from './a-transfer.ts';

const someDocuments = fc.subarray<DocumentKind>([...documentKinds]);
const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const aSuspension: fc.Arbitrary<CommandInput> = fc
  .record({
    by: aParty(world),
    appliedOn: aDay(),
    from: aDay(),
    until: aDay(),
    ground: optional(suspensionGrounds),
    kinds: someDocuments,
    type: fc.constantFrom('suspension.request' as const, 'suspension.order' as const),
  })
  .map(({ kinds, ...rest }) => ({ ...head(rest), documents: kinds.map(kind => ({ kind })) }));

const aWithdrawal: fc.Arbitrary<CommandInput> = fc
  .record({
    by: aParty(world),
    appliedOn: aDay(),
    ground: optional(withdrawalGrounds),
    kinds: someDocuments,
    type: fc.constant('withdrawal.request' as const),
  })
  .map(({ kinds, ...rest }) => ({ ...head(rest), documents: kinds.map(kind => ({ kind })) }));

const head = <T extends { readonly ground?: unknown }>({ ground, ...rest }: T) => ({
  id: 'asked',
  record: 'student',
  ...rest,
  ...(ground === undefined ? {} : { ground: ground as never }),
});

/** Without law and world, which would fill pages of a counterexample. */
type Asked = Pick<Situation, 'record' | 'command'> & { readonly on: string };
const situationOf = ({ record, command, on }: Asked): Situation => ({
  regulation,
  record,
  command,
  context: { on, directory, calendar },
});

/** The student’s own school asks half of the time: else nearly everything would fail for that alone. */
const situations: fc.Arbitrary<Asked> = fc
  .record({
    student: aStudent(world),
    request: fc.oneof(aTransfer(world), aSuspension, aWithdrawal),
    on: aDay(),
    own: fc.boolean(),
  })
  .map(({ student, request, on, own }) => {
    const school = { kind: 'school' as const, id: student.enrolments[0]!.school };
    const by = own && !request.type.startsWith('transfer.') ? school : request.by;
    return {
      record: studentRecordSchema.parse({ id: 'student', version: 1, ...student }),
      command: parseCommand({ ...request, by }),
      on,
    };
  });

const helpIn = ({ record, command, context }: Situation) =>
  whatWouldHelp(regulation, record, command, context);
const answer = (situation: Situation | undefined) =>
  situation && decide(regulation, situation.record, situation.command, situation.context);

/** Said anew, not taken from the search: refused nothing, outstanding nothing but approvals. */
const works = (situation: Situation, changes: readonly Change[]): boolean => {
  const decision = answer(changed(situation, changes));
  return (
    decision?.verdict === 'granted' ||
    (decision?.verdict === 'pending' && decision.outstanding.every(({ kind }) => kind === 'approval'))
  );
};
const parts = (changes: readonly Change[]): readonly (readonly Change[])[] =>
  changes.length === 0 ? [[]] : parts(changes.slice(1)).flatMap(part => [part, [changes[0]!, ...part]]);

/** What the rules of an act look at: that a birthday passes which no rule asks about is nobody’s help. */
const readBy = (type: string): ReadonlySet<string> =>
  new Set(regulation.ruleSets[type]!.conditions.flatMap(({ when, unless }) => factNames([when, ...unless])));

/** What nobody may change to get an answer. */
const untouchable = [
  'record.exists',
  'student.stage',
  'student.grade',
  'student.status',
  'student.is-disabled',
  'student.age',
  'student.has-completed-compulsory-stage',
  'student.is-migrant-workers-child',
  'truancy.class-hours-in-term',
  'truancy.weeks-in-a-row',
  'transfer.within-county',
  'sending-school.kind',
  'receiving-school.kind',
  'receiving-school.is-open',
];

function overAll(check: (situation: Situation, changes: readonly Change[]) => void) {
  let seen = 0;
  fc.assert(
    fc.property(situations, asked => {
      const situation = situationOf(asked);
      if (answer(situation)!.events.length > 0) return;
      for (const { changes } of helpIn(situation).ways) {
        seen += 1;
        check(situation, changes);
      }
    }),
    { numRuns: 150 },
  );
  // A property over nothing would hold.
  expect(seen).toBeGreaterThan(50);
}

describe('what would help, over random transfers, suspensions and withdrawals', () => {
  test('every set works', () => {
    overAll((situation, changes) => expect(works(situation, changes)).toBe(true));
  });

  test('no part of a set works', () => {
    overAll((situation, changes) => {
      const working = parts(changes).filter(part => part.length < changes.length && works(situation, part));
      expect(working).toEqual([]);
    });
  });

  test('a day is the first that works with the rest of its set', () => {
    overAll((situation, changes) => {
      for (const day of changes) {
        if (day.kind !== 'day') continue;
        const others = changes.filter(change => change !== day);
        const earlier = daysBetween(situation.context.on, day.on).filter(on =>
          works(situation, [...others, { ...day, on }]),
        );
        // An earlier day of application may be no day at all to wait for: it is the one in the application already.
        const now = 'appliedOn' in situation.command ? situation.command.appliedOn : situation.context.on;
        expect(earlier.filter(on => on !== now)).toEqual([]);
      }
    });
  });

  test('no set touches what a person is, or what has happened', () => {
    overAll((situation, changes) => {
      const after = changed(situation, changes)!;
      const read = readBy(after.command.type);
      for (const name of untouchable.filter(fact => read.has(fact))) {
        const before = facts[name]!.read(actIn(situation));
        if (before !== undefined) expect([name, facts[name]!.read(actIn(after))]).toEqual([name, before]);
      }
      expect(after.record?.identity).toEqual(situation.record?.identity);
    });
  });
});

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = new Date(`${from}T00:00:00Z`); day.toISOString().slice(0, 10) < to; ) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}
