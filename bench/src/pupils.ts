import type { CommandInput } from '@xueji/core';

const school = '5107030002';

/** Commands that import so many students of one school. All data are made up. */
export function importCommands(count: number): readonly CommandInput[] {
  return Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(6, '0');
    return {
      type: 'record.import',
      id: `import-${number}`,
      record: `student-${number}`,
      by: { kind: 'school', id: school },
      content: {
        identity: {
          name: '示例学生',
          sex: i % 2 === 0 ? 'female' : 'male',
          birthDate: '2010-05-04',
          ethnicGroup: '汉族',
          document: { type: 'passport', number: `E${number}` },
        },
        household: { division: '510703', address: `四川省绵阳市涪城区示例路${i + 1}号` },
        guardians: [{ name: '示例家长', relation: '母亲', phone: `1380000${number.slice(2)}` }],
        studentNumbers: [{ value: `J${number.padStart(18, '0')}`, since: '2024-09-01' }],
        disability: 'none',
        enrolments: [
          {
            school,
            stage: 'senior',
            grade: 1 + (i % 3),
            class: String(1 + (i % 20)),
            cohort: String(2026 - (i % 3)),
            status: 'enrolled',
            since: '2026-09-01',
            examNumber: `260703${number}`,
          },
        ],
      },
    } satisfies CommandInput;
  });
}
