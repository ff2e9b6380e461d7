import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, evolve, type RecordEvent } from '../../src/index.ts';
import {
  currentEnrolment,
  type StudentRecord,
  withCurrentEnrolment,
} from '../../src/record/student-record.ts';
import { aScript, type Engine, invariants, play, type Step } from '../../src/testing/index.ts';
import { world } from './world.ts';

type Decision = Step['decision'];

/** One promise broken on purpose, in what decides or in what an event makes of a record. */
interface Mutant {
  readonly breaks: string;
  readonly how: string;
  readonly engine: Partial<Engine>;
  readonly students?: number;
}

const mutants: readonly Mutant[] = [
  {
    breaks: 'one-person-one-number',
    how: 'everybody gets the number of the first',
    students: 2,
    engine: onEvent('record-imported', record => ({
      ...record,
      studentNumbers: [{ value: 'J000000000000000001', since: '2024-09-01' }],
    })),
  },
  {
    breaks: 'student-number-never-changes',
    how: 'a transfer changes the student number',
    engine: onEvent('transferred', record => ({
      ...record,
      studentNumbers: [{ value: 'J999999999999999999', since: '2026-01-01' }],
    })),
  },
  {
    breaks: 'exam-number-never-reused',
    how: 'a transfer keeps the exam number that it voids',
    engine: onEvent('transferred', record =>
      withCurrentEnrolment(record, { examNumber: record.enrolments.at(-2)?.voidedExamNumbers.at(-1) }),
    ),
  },
  {
    breaks: 'at-most-one-open-enrolment',
    how: 'a transfer leaves the old enrolment open',
    engine: onEvent('transferred', record => ({
      ...record,
      enrolments: record.enrolments.map(enrolment => ({ ...enrolment, status: 'enrolled' as const })),
    })),
  },
  {
    breaks: 'what-ended-stays-as-it-ended',
    how: 'a certificate changes the grade',
    engine: onEvent('certificate-issued', record =>
      withCurrentEnrolment(record, { grade: currentEnrolment(record).grade + 1 }),
    ),
  },
  {
    breaks: 'record-is-kept',
    how: 'a suspension takes the exam number',
    engine: onEvent('suspended', record =>
      withCurrentEnrolment(record, { examNumber: undefined, cohort: '1999' }),
    ),
  },
  {
    breaks: 'the-way-back-is-open',
    how: 'who comes back after a dropout begins anew',
    engine: onEvent('returned-to-school', record => ({
      ...record,
      enrolments: [...record.enrolments, currentEnrolment(record)],
    })),
  },
  {
    breaks: 'no-duty-stands-that-nobody-can-meet',
    how: 'what was owed is owed after death',
    engine: onAnswer((_, decision) =>
      withEvents(
        decision,
        decision.events.filter(event => event.type !== 'duty-discharged' || !event.because),
      ),
    ),
  },
  {
    breaks: 'no-transfer-without-every-approval',
    how: 'the first approval of a transfer completes it',
    engine: onAnswer(({ before, command }, decision) =>
      command.type === 'case.approve' &&
      before?.case?.terms.of === 'transfer' &&
      before.case.terms.recordMoves
        ? withEvents(decision, decision.events.map(eagerly(before)))
        : decision,
    ),
  },
  {
    breaks: 'no-withdrawal-in-the-compulsory-stage',
    how: 'a dropout withdraws',
    engine: onAnswer((_, decision) => renamed(decision, 'dropped-out', 'withdrawn')),
  },
  {
    breaks: 'no-expulsion-in-the-compulsory-stage',
    how: 'a sanction expels',
    engine: onAnswer((_, decision) => renamed(decision, 'sanction-imposed', 'expelled')),
  },
  {
    breaks: 'expulsion-waits-for-the-authority',
    how: 'the school expels by itself',
    engine: onAnswer(({ command }, decision) =>
      command.type === 'sanction.expel' ? renamed(decision, 'case-opened', 'expelled') : decision,
    ),
  },
  {
    breaks: 'nobody-graduates-without-the-conditions',
    how: 'who completes without graduating graduates',
    engine: onAnswer((_, decision) => renamed(decision, 'completed', 'graduated')),
  },
  {
    breaks: 'no-place-is-lost-in-the-compulsory-stage',
    how: 'who has not arrived gives up the place, whatever the stage',
    engine: onAnswer((_, decision) => renamed(decision, 'no-show-reported', 'forfeited')),
  },
  {
    breaks: 'certificate-is-issued-once',
    how: 'a proof of education is another certificate',
    engine: onEvent('education-proved', record => ({
      ...record,
      certificates: [
        ...record.certificates,
        { on: '2026-01-01', kind: 'graduation' as const, stage: 'primary' as const },
        { on: '2026-01-01', kind: 'graduation' as const, stage: 'primary' as const },
      ],
    })),
  },
  {
    breaks: 'ledger-rebuilds-the-record',
    how: 'an award is written past the ledger',
    engine: onEvent('award-recorded', record => ({ ...record, awards: record.awards.slice(0, -1) })),
  },
  {
    breaks: 'version-counts-the-events',
    how: 'a meeting with the guardian has no version of its own',
    engine: onEvent('guardian-contacted', record => ({ ...record, version: record.version - 1 })),
  },
  {
    breaks: 'same-law-same-answer',
    how: 'the answer depends on how many were given before',
    engine: onAnswer(counting()),
  },
  {
    breaks: 'a-refusal-changes-nothing',
    how: 'a refused award is recorded all the same',
    engine: onAnswer(({ command, on, before }, decision) =>
      before && command.type === 'award.record' && decision.verdict === 'refused'
        ? withEvents(decision, [{ type: 'duty-discharged', on, duty: 'none' }])
        : decision,
    ),
  },
  {
    breaks: 'every-finding-cites-a-norm',
    how: 'prohibitions forget their norms',
    engine: onAnswer((_, decision) =>
      decision.verdict === 'refused'
        ? { ...decision, refusals: [{ ...decision.refusals[0], citations: [] }] }
        : decision,
    ),
  },
  {
    breaks: 'every-reason-is-said-in-both-languages',
    how: 'what is outstanding is not said in English',
    engine: onAnswer((_, decision) =>
      decision.verdict === 'pending'
        ? { ...decision, outstanding: [{ ...decision.outstanding[0], says: { zh: '待办', en: '' } }] }
        : decision,
    ),
  },
  {
    breaks: 'no-presumption-without-determination',
    how: 'presumptions count as lifted by nobody',
    engine: onAnswer((_, decision) => ({
      ...decision,
      trace: {
        ...decision.trace,
        lifted: [],
        findings: [
          ...decision.trace.findings,
          { rule: 'transfer-in-mid-term', modality: 'presumption' as const, holds: true as const },
        ],
      },
    })),
  },
  {
    breaks: 'due-dates-are-working-days',
    how: 'periods end on the day they end, holiday or not',
    engine: onAnswer((_, decision) => ({
      ...decision,
      duties: decision.duties.map(duty => (duty.due ? { ...duty, due: '2026-10-03' } : duty)),
    })),
  },
];

describe('every invariant can fail', () => {
  test('and has a mutant that breaks it', () => {
    expect(mutants.map(({ breaks }) => breaks).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  test.each(mutants.map(mutant => [mutant.breaks, mutant.how, mutant] as const))(
    '%s: where %s',
    (name, _, { engine, students = 1 }) => {
      const { check } = invariants.find(invariant => invariant.name === name)!;
      const scripts = fc.sample(aScript(world.document, { students, moves: 60 }), { seed: 7, numRuns: 1200 });
      const broken = scripts.some(
        script => check(play(script, world, { decide, evolve, ...engine }), world).length > 0,
      );
      expect(broken).toBe(true);
    },
  );
});

/** After an event of the type, something else is true than should be. */
function onEvent(
  type: RecordEvent['type'],
  change: (record: StudentRecord) => StudentRecord,
): Partial<Engine> {
  return {
    evolve: (record, event) => {
      const next = evolve(record, event);
      return event.type === type ? change(next) : next;
    },
  };
}

interface Question extends Pick<Step, 'command' | 'before'> {
  readonly on: string;
}

function onAnswer(change: (question: Question, decision: Decision) => Decision): Partial<Engine> {
  return {
    decide: (regulation, before, command, context) =>
      change({ command, before, on: context.on }, decide(regulation, before, command, context)),
    // What happened against the machines’ word is kept as it is said to have happened.
    evolve: (record, event) => {
      try {
        return evolve(record, event);
      } catch {
        return { ...record!, version: record!.version + 1 };
      }
    },
  };
}

const withEvents = (decision: Decision, events: readonly RecordEvent[]): Decision =>
  ({ ...decision, events }) as unknown as Decision;

function renamed(decision: Decision, from: RecordEvent['type'], to: RecordEvent['type']): Decision {
  const events = decision.events.map(event => (event.type === from ? { ...event, type: to } : event));
  return withEvents(decision, events as RecordEvent[]);
}

function eagerly({ case: open, enrolments }: StudentRecord) {
  const terms = open?.terms;
  const to = terms?.of === 'transfer' ? terms.receivingSchool : '';
  return (event: RecordEvent): RecordEvent =>
    event.type === 'step-approved'
      ? { type: 'transferred', on: event.on, from: enrolments.at(-1)!.school, to }
      : event;
}

function counting(): (question: Question, decision: Decision) => Decision {
  let asked = 0;
  return (_, decision) => {
    asked += 1;
    return { ...decision, trace: { ...decision.trace, command: `${asked}` } };
  };
}
