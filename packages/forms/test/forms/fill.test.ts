import {
  type Command,
  decide,
  evolve,
  parseCommand,
  type RecordEvent,
  studentRecordSchema,
} from '@xueji/core';
import { decisionLetter } from '@xueji/core/letters';
import { aScript, play } from '@xueji/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  additionsAndRemovals,
  cohortRoster,
  custodyList,
  documents,
  gradeChangeApplication,
  graduationCertificate,
  decisionLetter as letterForm,
  registrationForm,
  suspensionCertificate,
  transferApplication,
  withdrawalApplication,
} from '../../src/generated/documents.ts';
import { checkValues, fill } from '../../src/index.ts';
import { context, directory, record, regulation, transferRequest, worldDocument } from '../support/world.ts';

const decision = decide(regulation, record, transferRequest, context);

describe('a transfer form', () => {
  const { values, blanks } = fill(transferApplication, { record, decision, directory, on: '2026-09-03' });

  test('is filled from record and decision, nothing typed again', () => {
    expect(decision.verdict).toBe('pending');
    expect(values).toEqual({
      school: '锦江示例一中',
      grade: '高一年级',
      class: '3班',
      name: '欧阳示例',
      sex: 'female',
      birthDate: '2010-09-01',
      ethnicGroup: '彝族',
      documentNumber: '510104201009010021',
      studentNumber: 'G510104201009010021',
      examNumber: '290104010123',
      guardianName: '欧阳甲',
      guardianPhone: '13800000000',
      filledOn: '2026-09-03',
      appliedOn: '2026-09-02',
      enclosed: '学生有效身份证件、户口簿、学生基本信息表、转学申请表、转学原因证明',
      sendingSchool: '锦江示例一中',
      receivingSchool: '青羊示例中学',
      sendingGrade: '高一年级',
      ground: 'household-move',
      recordMoves: true,
      reason: '户籍随父母迁入青羊区（合成示例）',
    });
    expect(checkValues(transferApplication, values)).toEqual([]);
  });

  test('lists what stays blank, and what of it is for a hand', () => {
    const byHand = Object.fromEntries(blanks.map(blank => [blank.field, blank.byHand]));
    expect(byHand).toMatchObject({
      receivingGrade: true,
      newExamNumber: true,
      receivingOpinion: false,
      address: false,
    });
    expect(new Set([...Object.keys(values), ...Object.keys(byHand)])).toEqual(
      new Set(Object.keys(transferApplication.fields)),
    );
    expect(blanks.find(({ field }) => field === 'receivingClass')!.place.zh).toBe(
      '“申请事项”栏第 3 行“转入班级”',
    );
  });

  test('is printed before it is handed in, from the request alone', () => {
    const { case: _, ...before } = record;
    const early = fill(transferApplication, {
      record: before,
      command: transferRequest,
      directory,
      on: '2026-09-03',
    });
    expect(early.values).toEqual(values);
  });

  test('takes an opinion from the answer of the party', () => {
    const opened = decision.events.reduce(evolve, record as never);
    const receiving = parseCommand({
      type: 'case.approve',
      id: 'a-1',
      record: 's-1',
      by: { kind: 'school', id: '5101050003' },
      note: '有空余学位。',
    });
    const answer = decide(regulation, opened, receiving, context);
    const filled = fill(transferApplication, { record: opened, decision: answer, directory });
    expect(filled.values.receivingOpinion).toBe('同意。有空余学位。');
    expect(filled.values.sendingOpinion).toBeUndefined();
    const events = answer.events as readonly RecordEvent[];
    expect(fill(transferApplication, { record: opened, events, directory }).values).toEqual(filled.values);
  });
});

test('a form takes nothing from a case of another kind', () => {
  const { values } = fill(withdrawalApplication, { record, command: transferRequest, decision, directory });
  const { ground, reason, appliedOn, enclosed } = values;
  expect([ground, reason, appliedOn, enclosed].filter(Boolean)).toEqual([]);
});

describe('other forms', () => {
  test('the registration form leaves revoked sanctions out', () => {
    const { values } = fill(registrationForm, { record, directory });
    expect(values.sanctions).toEqual([{ on: '2026-09-02', kind: 'warning' }]);
    expect(values.guardians).toHaveLength(2);
    expect(values.schooling).toMatchObject([
      { school: '锦江示例小学' },
      { school: '锦江示例初级中学' },
      { stage: 'senior' },
    ]);
  });

  test('no certificate says that a student graduated who has not', () => {
    const { blanks } = fill(graduationCertificate, { record, directory });
    expect(blanks.map(({ field }) => field)).toContain('left');
    const last = record.enrolments[2]!;
    const done = { ...record, enrolments: [{ ...last, status: 'graduated' as const, since: '2029-07-05' }] };
    expect(fill(graduationCertificate, { record: done, directory }).values.left).toBe('2029-07');
  });

  test('a suspension certificate takes its days from the record', () => {
    const last = record.enrolments[2]!;
    const suspension = { from: '2026-09-10', until: '2027-07-10', reason: '因病' };
    const suspended = { ...record, enrolments: [{ ...last, status: 'suspended' as const, suspension }] };
    expect(fill(suspensionCertificate, { record: suspended, directory }).values).toMatchObject(suspension);
  });

  test('a letter is printed as the decision wrote it', () => {
    const letter = decisionLetter({
      regulation,
      decision,
      record,
      command: transferRequest,
      directory,
      on: '2026-09-03',
    });
    const { values, blanks } = fill(letterForm, { letter });
    expect(blanks).toEqual([]);
    expect(values.heading).toBe(letter.title);
    for (const line of letter.opening) expect(String(values.body)).toContain(line);
    expect(checkValues(letterForm, values)).toEqual([]);
  });

  test('lists have a row for each student', () => {
    const other = { ...record, id: 's-2', identity: { ...record.identity, name: '示例丙' } };
    const names = (values: object, key: string) =>
      (values as Record<string, readonly { name: string }[]>)[key]!.map(({ name }) => name);
    const records = [record, other];
    expect(names(fill(cohortRoster, { record, records, directory }).values, 'students')).toEqual([
      '欧阳示例',
      '示例丙',
    ]);
    expect(names(fill(custodyList, { records, directory }).values, 'files')).toEqual(['欧阳示例', '示例丙']);
  });

  test('the register counts its movements by grade, and says where a student came from', () => {
    const last = record.enrolments[2]!;
    const left = { ...last, school: '5101050003', status: 'transferred' as const };
    const moved = { ...record, id: 's-2', enrolments: [left, last] };
    const movements = [
      { record: moved, movement: 'transferred-in', on: '2026-09-20' },
      { record, movement: 'suspended', on: '2026-09-21' },
    ];
    const counts = [
      { grade: '高一年级', before: 100 },
      { grade: '高二年级', before: 90, admitted: 1 },
    ];
    const { values } = fill(additionsAndRemovals, { record, movements, counts, directory });
    expect(values.counts).toMatchObject([
      { grade: '高一年级', before: 100, movedIn: 1, suspended: 1, graduated: 0, now: 100 },
      { grade: '高二年级', before: 90, admitted: 1, movedIn: 0, now: 91 },
    ]);
    expect(values.movements).toMatchObject([
      { movement: 'transferred-in', on: '2026-09-20', other: '青羊示例中学' },
      { movement: 'suspended' },
    ]);
    expect(values.movements![1]!.other).toBeUndefined();
    const [unknown] = fill(additionsAndRemovals, { record, movements, directory }).values.counts!;
    expect(unknown).toMatchObject({ grade: '高一年级', movedIn: 1, suspended: 1 });
    expect([unknown!.before, unknown!.now]).toEqual([undefined, undefined]);
  });

  test.each([
    ['grade.retain', '高一年级', '2027级'],
    ['grade.skip', '高二年级', '2025级'],
  ])('after %s a student is in %s of %s', (type, toGrade, toCohort) => {
    const command = { type, appliedOn: '2026-09-02' } as unknown as Command;
    expect(fill(gradeChangeApplication, { record, command, directory }).values).toMatchObject({
      toGrade,
      toCohort,
    });
  });

  test('a withdrawal form knows of nine years only where they were finished', () => {
    expect(fill(withdrawalApplication, { record, directory }).values.completedYears).toBe(true);
    const young = { ...record, enrolments: record.enrolments.slice(0, 1) };
    expect(fill(withdrawalApplication, { record: young }).values.completedYears).toBeUndefined();
  });
});

test('whatever has happened to a student, every form is filled with values that are in order', () => {
  const world = { regulation, directory, calendar: context.calendar, document: worldDocument };
  fc.assert(
    fc.property(aScript(worldDocument, { moves: 25 }), script => {
      const last = play(script, world).at(-1);
      if (!last?.after) return;
      const after = studentRecordSchema.parse(last.after);
      for (const form of documents) {
        const { values } = fill(form, {
          record: after,
          records: [after],
          decision: last.decision,
          directory,
          on: last.on,
        });
        // What is not known is missing; what is known is in order, but for what the record takes as it comes.
        const free = /phone|ethnicGroup/i;
        const wrong = checkValues(form, values).filter(({ says }) => says.en !== 'is missing');
        expect(wrong.filter(({ field }) => !free.test(field))).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});
