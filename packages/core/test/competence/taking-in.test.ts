import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../src/generated/china-calendar.ts';
import { sichuan2017Draft as regulation } from '../../src/generated/sichuan-2017-draft.ts';
import { asTold, decide, parseCommand, type RecordInput, studentRecordSchema } from '../../src/index.ts';
import { directory } from '../support/regulation.ts';

const context = { on: '2026-09-03', directory, calendar };
const [own, other, asking] = ['5101040001', '5101040002', '5107030001'];
const papers = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
];

/** All of it is made up. */
const record = (enrolment: object = {}, more: Partial<RecordInput> = {}) =>
  studentRecordSchema.parse({
    id: 's-1',
    version: 7,
    identity: { name: '示例学生', sex: 'male', birthDate: '2009-05-04', document: { type: 'none' } },
    guardians: [{ name: '示例家长', phone: '13800000000' }],
    sanctions: [{ id: 'd-1', on: '2026-03-02', kind: 'demerit' }],
    enrolments: [
      {
        school: own,
        stage: 'senior',
        grade: 1,
        cohort: '2026',
        status: 'enrolled',
        since: '2026-09-01',
        ...enrolment,
      },
    ],
    ...more,
  });
const caseOf = (type: string, more: object = {}) => {
  const by = { kind: 'school', id: own };
  const command = parseCommand({ type, id: 'c', record: 's-1', by, appliedOn: context.on, ...more });
  const [opened] = decide(regulation, record(), command, context).events;
  expect(opened?.type).toBe('case-opened');
  return record({}, { case: (opened as { case: object }).case as never });
};
const request = (documents: readonly string[], more: object = {}) =>
  parseCommand({
    type: 'transfer.request',
    id: 'r',
    record: 's-1',
    by: { kind: 'school', id: asking },
    receivingSchool: asking,
    appliedOn: context.on,
    ground: 'household-move',
    documents: documents.map(kind => ({ kind })),
    ...more,
  });
type Asked = Parameters<typeof decide>[1];
const told = (of: Asked, command = request(papers)) =>
  asTold(decide(regulation, of, command, context), regulation, of, command, context);

const suspended = {
  status: 'suspended',
  suspension: { from: '2026-09-01', until: '2027-07-31', reason: 'illness' },
};

describe('a school that asks to take a student in', () => {
  test('is told only which papers are missing while they are, whoever the student is', () => {
    const command = request(['identity-card']);
    const answer = told(undefined, command);
    expect(answer).toMatchObject({ verdict: 'pending', events: [] });
    expect(answer.verdict === 'pending' && answer.outstanding.map(({ kind }) => kind)).toEqual(
      Array(4).fill('document'),
    );
    for (const student of [
      record(),
      record({ grade: 3 }),
      record(suspended),
      record({ status: 'graduated' }),
      record({ school: other }),
      caseOf('withdrawal.request', {
        ground: 'special-circumstances',
        documents: [{ kind: 'withdrawal-form' }],
      }),
    ])
      expect(told(student, command)).toEqual(answer);
  });

  test('is not told which matter is in hand or what the status is, where these make it impossible', () => {
    const answer = told(record({ status: 'graduated' }));
    expect(answer).toMatchObject({
      verdict: 'refused',
      refusals: [{ kind: 'impossible', rule: 'impossible' }],
    });
    for (const student of [
      record({ status: 'expelled' }),
      caseOf('sanction.expel', { documents: [{ kind: 'meeting-decision' }], reason: '示例' }),
      caseOf('withdrawal.request', {
        ground: 'special-circumstances',
        documents: [{ kind: 'withdrawal-form' }],
      }),
    ])
      expect(told(student)).toEqual(answer);
    expect(told(record({ status: 'graduated' }), request(papers, { basedOn: 3 }))).toEqual(answer);
    const { refusals } = answer as Extract<typeof answer, { verdict: 'refused' }>;
    expect(refusals[0].remedy?.zh).toContain('监护人向学籍所在学校查询');
  });

  test('is told the article that bars it and who can lift that, and no data of the student', () => {
    const answer = told(record({ grade: 3, ...suspended }));
    expect(answer).toMatchObject({ verdict: 'pending', duties: [] });
    const { outstanding } = answer as Extract<typeof answer, { verdict: 'pending' }>;
    expect(outstanding.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['determination', 'transfer-in-graduating-grade'],
      ['determination', 'transfer-while-suspended'],
    ]);
    expect(outstanding.map(({ values }) => values)).toEqual([[], []]);
    expect(outstanding.every(({ citations, remedy }) => citations.length > 0 && remedy)).toBe(true);
    const text = JSON.stringify(answer);
    for (const of of ['示例学生', '示例家长', '13800000000', 'demerit', own!, '2009-05-04', '2027-07-31'])
      expect(text).not.toContain(of);
  });

  test('is told everything once a case is open, which makes it a party', () => {
    const student = record();
    const command = request(papers);
    const decision = decide(regulation, student, command, context);
    expect(decision.events.map(({ type }) => type)).toContain('case-opened');
    expect(told(student)).toEqual(decision);
  });
});

test('where the law is not in force, that is all there is to say', () => {
  const law = {
    ...regulation,
    header: { ...regulation.header, effective: { from: '2027-01-01', to: null } },
  };
  const command = request([]);
  const decision = decide(law, record(), command, context);
  expect(asTold(decision, law, record(), command, context)).toBe(decision);
});

test('who has to do with the record is told everything, as before', () => {
  const student = record({ grade: 3 });
  const arranged = parseCommand({
    type: 'transfer.arrange',
    id: 'a',
    record: 's-1',
    by: { kind: 'authority', id: '510000' },
    receivingSchool: asking,
    appliedOn: context.on,
    ground: 'household-move',
    documents: [],
    determinations: [{ norm: '31.3', reason: '示例' }],
  });
  const decision = decide(regulation, student, arranged, context);
  expect(asTold(decision, regulation, student, arranged, context)).toBe(decision);
});
