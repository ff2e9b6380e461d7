import { describe, expect, it } from 'vitest';
import { fileCompleteness, labelOf, type RecordInput, studentRecordSchema } from '../../src/index.ts';

const bare: RecordInput = {
  id: 's-1',
  version: 1,
  identity: { name: '示例学生', sex: 'female', birthDate: '2011-05-04', document: { type: 'none' } },
  enrolments: [
    { school: 'a', stage: 'senior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
  ],
};
const standing = (more: Partial<RecordInput> = {}) =>
  Object.fromEntries(
    fileCompleteness(studentRecordSchema.parse({ ...bare, ...more })).map(({ kind, present, missing }) => [
      kind,
      { present, missing },
    ]),
  );
const entry = (kind: 'quality-reports' | 'health' | 'aid' | 'other-material') => ({
  file: { entries: [{ on: '2026-09-09', kind, title: '示例' }] },
});

describe('the completeness of a file', () => {
  it('has the seven kinds of the text', () => {
    expect(Object.keys(standing())).toHaveLength(7);
  });

  it('of a bare record lacks what every student has, and nothing that only some have', () => {
    const missing = Object.entries(standing()).flatMap(([kind, { missing: parts }]) =>
      parts.length > 0 ? [kind] : [],
    );
    expect(missing).toEqual(['basic-information', 'proof-materials', 'quality-reports', 'health']);
  });

  it('counts basic data one by one', () => {
    const all = standing({
      identity: { ...bare.identity, ethnicGroup: '羌族', document: { type: 'passport', number: 'E0' } },
      household: { division: '510104', address: '示例路1号' },
      guardians: [{ name: '示例家长' }],
      studentNumbers: [{ value: 'J510104202005040017', since: '2026-09-09' }],
    });
    expect(all['basic-information']).toEqual({
      present: [
        'identity-document',
        'ethnic-group',
        'household-registration',
        'address',
        'guardian',
        'student-number',
      ],
      missing: [],
    });
    expect(standing({ household: { division: '510104' } })['basic-information']!.missing).toEqual([
      'identity-document',
      'ethnic-group',
      'address',
      'guardian',
      'student-number',
    ]);
  });

  it('takes assessments from the record, and the report from the file', () => {
    expect(standing(entry('quality-reports'))['quality-reports']).toEqual({
      present: ['quality-report'],
      missing: ['assessment'],
    });
    const assessed = { on: '2026-09-09', subject: '语文', passed: true };
    expect(standing({ assessments: [assessed] })['quality-reports']!.missing).toEqual(['quality-report']);
    const { enrolments } = bare;
    const withResults = enrolments.map(enrolment => ({ ...enrolment, results: { credits: 12 } }));
    expect(standing({ enrolments: withResults })['quality-reports']!.present).toEqual(['assessment']);
  });

  it('shows awards, aid and other material where there are any', () => {
    expect(standing(entry('aid')).aid!.present).toEqual(['aid']);
    expect(standing(entry('health')).health).toEqual({ present: ['health-record'], missing: [] });
    expect(standing(entry('other-material'))['other-material']!.present).toEqual(['other-material']);
    expect(standing({ awards: [{ on: '2026-09-09', title: '示例' }] }).awards!.present).toEqual(['award']);
    expect(
      standing({ evidence: [{ kind: 'household-register', on: '2026-09-09' }] })['proof-materials']!.missing,
    ).toEqual([]);
  });

  it('has a Chinese word for every kind and part', () => {
    for (const [kind, { present, missing }] of Object.entries(standing(entry('aid')))) {
      for (const word of [kind, ...present, ...missing])
        expect(labelOf(word).zh, word).toMatch(/\p{Script=Han}/u);
    }
  });
});
