import type { CaseTerms, StudentRecord } from '@xueji/core';
import { maskAddress, maskDate, maskName, maskPhone } from '@xueji/core/disclosure';
import { maskIdentityNumber, maskStudentNumber } from '@xueji/core/numbers';

type Changes = Extract<CaseTerms, { of: 'amendment' }>['changes'];
/** The personal data of a record, or those of them that change. */
type Personal = Partial<Pick<StudentRecord, 'household' | 'guardians'>> & Partial<StudentRecord['identity']>;

/** Names, numbers, addresses and telephones, hidden wherever they are given. */
export function maskPersonal<T extends Personal | Changes>(data: T): T {
  const { name, birthDate, document, household, guardians } = data;
  return {
    ...data,
    ...(name === undefined ? {} : { name: maskName(name) }),
    ...(birthDate === undefined ? {} : { birthDate: maskDate(birthDate) }),
    ...(document?.number === undefined
      ? {}
      : { document: { ...document, number: maskIdentityNumber(document.number) } }),
    ...(household?.address === undefined ? {} : { household: { ...household, address: maskAddress() } }),
    ...(guardians === undefined
      ? {}
      : {
          guardians: guardians.map(guardian => ({
            ...guardian,
            name: maskName(guardian.name),
            ...(guardian.phone === undefined ? {} : { phone: maskPhone(guardian.phone) }),
          })),
        }),
  };
}

/** Someone who may have no record yet. */
export function maskPerson<T extends Pick<StudentRecord, 'identity' | 'household' | 'guardians'>>(
  person: T,
): T {
  const { identity, household, guardians } = person;
  return { ...person, identity: maskPersonal(identity), ...maskPersonal({ household, guardians }) };
}

/** What an application is about, without the personal data in it. */
export function maskTerms(terms: CaseTerms): CaseTerms {
  if (terms.of === 'amendment') return { ...terms, changes: maskPersonal(terms.changes) };
  if (terms.of !== 'establishment' || terms.studentNumber === undefined) return terms;
  return { ...terms, studentNumber: maskStudentNumber(terms.studentNumber) };
}
