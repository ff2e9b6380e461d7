import type { StudentRecord } from '@xueji/core';
import { maskExamNumber, maskIdentityNumber, maskStudentNumber } from '@xueji/core/numbers';

/** What a record and the content of its import have in common: all the personal data. */
type Personal = Pick<StudentRecord, 'identity' | 'household' | 'guardians' | 'studentNumbers' | 'enrolments'>;

/** The family name alone: 王小明 becomes 王**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}

/** The record with every name, number, address and telephone hidden as far as the work doesn’t need it. */
export function maskRecord<T extends Personal>(record: T): T {
  const { identity, household, guardians, studentNumbers, enrolments } = record;
  const { document } = identity;
  const number = document.number === undefined ? {} : { number: maskIdentityNumber(document.number) };
  return {
    ...record,
    identity: {
      ...identity,
      name: maskName(identity.name),
      birthDate: `${identity.birthDate.slice(0, 4)}-**-**`,
      document: { ...document, ...number },
    },
    household: household.address === undefined ? household : { ...household, address: '***' },
    guardians: guardians.map(guardian => ({
      ...guardian,
      name: maskName(guardian.name),
      ...(guardian.phone === undefined ? {} : { phone: maskPhone(guardian.phone) }),
    })),
    studentNumbers: studentNumbers.map(entry => ({ ...entry, value: maskStudentNumber(entry.value) })),
    enrolments: enrolments.map(enrolment => ({
      ...enrolment,
      ...(enrolment.examNumber === undefined ? {} : { examNumber: maskExamNumber(enrolment.examNumber) }),
      voidedExamNumbers: enrolment.voidedExamNumbers.map(maskExamNumber),
    })),
  };
}

const maskPhone = (phone: string) => `${'*'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;
