import type { CommandInput } from '@xueji/core';

const schools = ['5107030001', '5107030002', '5101040001', '5101040002'] as const;

/** The last day of schooling of the cohort. */
export const lastDay = '2027-07-07';
export const cohort = '2024';

/** Most pass; one in twenty lacks credits, one in thirty failed a subject, one in fifty has results that are not all there. */
function resultsOf(n: number) {
  if (n % 20 === 7) return { credits: 120, qualityPassed: true, proficiencyPassed: true };
  if (n % 30 === 11) return { credits: 150, qualityPassed: true, proficiencyPassed: false };
  if (n % 50 === 23) return { credits: 150 };
  return { credits: 150, qualityPassed: true, proficiencyPassed: true };
}

/** The import of the nth graduating senior student. All data are made up. */
export function leaver(n: number): CommandInput {
  const number = String(n).padStart(7, '0');
  const school = schools[n % schools.length]!;
  return {
    type: 'record.import',
    id: `import-${number}`,
    record: `student-${number}`,
    by: { kind: 'school', id: school },
    content: {
      identity: {
        name: '示例学生',
        sex: n % 2 === 0 ? 'female' : 'male',
        birthDate: '2009-05-04',
        ethnicGroup: '汉族',
        document: { type: 'passport', number: `E${number}` },
      },
      household: { division: '510703', address: `四川省绵阳市涪城区示例路${n}号` },
      guardians: [{ name: '示例家长', relation: '母亲', phone: `1380${number}` }],
      studentNumbers: [{ value: `J${number.padStart(18, '0')}`, since: '2024-09-01' }],
      disability: 'none',
      enrolments: [
        {
          school,
          stage: 'senior',
          grade: 3,
          class: String(1 + (n % 20)),
          cohort,
          status: 'enrolled',
          since: '2024-09-01',
          examNumber: `27070${number}`,
          results: resultsOf(n),
        },
      ],
    },
  };
}

/** So many of them in batches, made as they are asked for. */
export function* leavers(count: number, batch: number): Generator<readonly CommandInput[]> {
  for (let from = 0; from < count; from += batch) {
    yield Array.from({ length: Math.min(batch, count - from) }, (_, i) => leaver(from + i));
  }
}
