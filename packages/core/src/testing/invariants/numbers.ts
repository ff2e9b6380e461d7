import type { StudentRecord } from '../../record/student-record.ts';
import { byRecord, type Step } from '../history.ts';
import { at, changesIn, type Invariant, where } from './invariant.ts';

/** People and their numbers. */
export const numberInvariants: readonly Invariant[] = [
  {
    name: 'one-person-one-number',
    cites: ['14.2', '15.2'],
    says: {
      zh: '一人一号：同一证件只有一份学籍，同一学籍号只属于一人',
      en: 'one person, one number: no two records have the same identity document or the same student number',
    },
    check: steps => {
      const records = newest(steps);
      return [
        ...shared(records, ({ identity: { document } }) =>
          document.number === undefined ? [] : [`${document.type} ${document.number}`],
        ),
        ...shared(records, record => record.studentNumbers.map(({ value }) => value)),
      ];
    },
  },
  {
    name: 'student-number-never-changes',
    cites: ['14.2'],
    says: {
      zh: '学籍号终身不变：只有临时号（L）转正式号、J号转G号，原号保留',
      en: 'the student number never changes: L gives way to J or G, and J to G, nothing else; the old one stays',
    },
    check: steps =>
      where(changesIn(steps), ({ before, after }) => {
        const kept = before.studentNumbers.every(({ value }, i) => after.studentNumbers[i]?.value === value);
        const forms = after.studentNumbers.map(({ value }) => 'LJG'.indexOf(value[0]!));
        return !kept || forms.some((form, position) => position > 0 && form <= forms[position - 1]!);
      }),
  },
  {
    name: 'exam-number-never-reused',
    cites: ['18.4', '33.3'],
    says: {
      zh: '考籍号不重复使用：注销后不再使用，也不给另一名学生',
      en: 'an exam number is never used again: not after it was voided, and not for another student',
    },
    check: steps => {
      const owners = new Map<string, string>();
      return steps.flatMap(step => {
        const { after } = step;
        if (!after) return [];
        const voided = after.enrolments.flatMap(({ voidedExamNumbers }) => voidedExamNumbers);
        const used = after.enrolments.flatMap(({ examNumber }) => examNumber ?? []);
        const wrong = [...voided, ...used].filter(number => (owners.get(number) ?? after.id) !== after.id);
        for (const number of [...voided, ...used]) owners.set(number, after.id);
        return [...wrong, ...used.filter(number => voided.includes(number))].map(
          number => `${at(step)} ${number}`,
        );
      });
    },
  },
];

function newest(steps: readonly Step[]): readonly StudentRecord[] {
  return [...byRecord(steps).values()].flatMap(own => own.findLast(({ after }) => after)?.after ?? []);
}

function shared(
  records: readonly StudentRecord[],
  valuesOf: (record: StudentRecord) => readonly string[],
): readonly string[] {
  const owners = new Map<string, string>();
  return records.flatMap(record =>
    valuesOf(record).flatMap(value => {
      const owner = owners.get(value);
      owners.set(value, record.id);
      // Numbers of people are not told.
      return owner === undefined || owner === record.id ? [] : [`${owner} and ${record.id} share a number`];
    }),
  );
}
