import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../src/generated/china-calendar.ts';
import { sichuan2017Draft as regulation } from '../../src/generated/sichuan-2017-draft.ts';
import { decide, parseCommand, studentRecordSchema } from '../../src/index.ts';
import { type Directory, directoryOf, type School } from '../../src/record/directory.ts';
import { aDay, aStudent, draftsIn } from '../../src/testing/index.ts';
import { directory, world } from '../support/regulation.ts';

const calendar = chinaCalendar;

describe('decide', () => {
  const questions = fc.record({ student: aStudent(world), request: aTransfer(), on: aDay() });
  const recordOf = (student: object) => studentRecordSchema.parse({ id: 'student', version: 1, ...student });

  test('gives the same answer twice and leaves its arguments as they are', () => {
    fc.assert(
      fc.property(questions, ({ student, request, on }) => {
        const [record, command] = [recordOf(student), parseCommand(request)];
        const before = JSON.stringify([record, command]);
        const answer = () => JSON.stringify(decide(regulation, record, command, { on, directory, calendar }));
        expect(answer()).toBe(answer());
        expect(JSON.stringify([record, command])).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  test('never changes a settled answer when a missing fact is added', () => {
    fc.assert(
      fc.property(
        questions,
        fc.context(),
        missing(),
        ({ student, request, on }, log, { schools, terms, ground }) => {
          const record = recordOf(student);
          const command = parseCommand(request);
          const sparse =
            ground && 'ground' in command ? parseCommand({ ...command, ground: undefined }) : command;
          const sparseDirectory = thinned(directory, schools, terms);
          const partial = decide(regulation, record, sparse, { on, directory: sparseDirectory, calendar });
          const full = decide(regulation, record, command, { on, directory, calendar });
          log.log(`${partial.verdict} → ${full.verdict}`);
          if (partial.verdict === 'refused') expect(full.verdict).toBe('refused');
          if (partial.events.length > 0) expect(full.events.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('answers for a receiving school that the directory does not have by asking for it', () => {
    fc.assert(
      fc.property(questions, ({ student, request, on }) => {
        const record = recordOf(student);
        const command = parseCommand({ ...request, receivingSchool: 'no-such-school' });
        const decision = decide(regulation, record, command, { on, directory, calendar });
        expect(decision.events).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

function missing() {
  return fc.record({ schools: fc.boolean(), terms: fc.boolean(), ground: fc.boolean() });
}

/** The directory with what it need not know left out. */
function thinned(full: Directory, schools: boolean, terms: boolean): Directory {
  const thin = ({ provincialModel: _unknown, ...school }: School): School => school as School;
  const document = {
    ...world,
    schools: schools ? world.schools.map(thin) : world.schools,
    terms: terms ? [] : world.terms,
  };
  return schools || terms ? directoryOf(document) : full;
}

/** A transfer that someone asks for or arranges: often by the right party, often not. */
function aTransfer() {
  const drafts = draftsIn(world);
  const superior = { kind: 'authority', id: 'edu-510000' };
  return fc
    .record({
      draft: fc.oneof(drafts['transfer.request'], drafts['transfer.arrange']),
      rightParty: fc.integer({ min: 0, max: 4 }).map(n => n > 0),
    })
    .map(({ draft, rightParty }) => {
      const school = { kind: 'school', id: String(draft.receivingSchool) };
      const by = draft.type === 'transfer.arrange' ? superior : school;
      return { ...draft, basedOn: undefined, ...(rightParty ? { by } : {}) };
    });
}
