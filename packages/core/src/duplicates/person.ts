import type { Directory } from '../record/directory.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { plainName, unordered } from './variant-characters.ts';

/** What of a record says who the student is, in the form in which two of them are compared. */
export interface Person {
  readonly id: string;
  /** Plain name, and its characters without their order. */
  readonly name: string;
  readonly letters: string;
  readonly birthDate: string;
  readonly sex: string;
  /** Identity and student numbers. */
  readonly numbers: readonly string[];
  /** Plain names and telephones of the guardians. */
  readonly guardians: readonly string[];
  /** Of the household; else the county of the school. */
  readonly division: string | undefined;
}

export function personOf(record: StudentRecord, directory: Directory): Person {
  const { identity, household, guardians, studentNumbers } = record;
  const name = plainName(identity.name);
  const { type, number } = identity.document;
  return {
    id: record.id,
    name,
    letters: unordered(name),
    birthDate: identity.birthDate,
    sex: identity.sex,
    numbers: [
      ...(number === undefined ? [] : [`${type}:${number}`]),
      ...studentNumbers.map(({ value }) => value),
    ],
    guardians: guardians.flatMap(({ name: guardian, phone }) => [
      unordered(plainName(guardian)),
      ...(phone === undefined ? [] : [phone.replace(/\D/g, '')]),
    ]),
    division: household.division ?? directory.school(currentEnrolment(record).school)?.division,
  };
}

/**
 * The keys under which two records of one person meet: a number, or two things that seldom agree by chance. Whoever shares no
 * key is not compared, so that the cost grows with the records and not with their pairs.
 */
export function keysOf({ letters, birthDate, sex, numbers, guardians, division }: Person): readonly string[] {
  return [
    ...numbers.map(number => `number ${number}`),
    `name and birth ${letters} ${birthDate}`,
    ...(division === undefined ? [] : [`name and division ${letters} ${division}`]),
    ...guardians.flatMap(guardian => [
      `name and guardian ${letters} ${guardian}`,
      `guardian and birth ${guardian} ${birthDate} ${sex}`,
    ]),
  ];
}
