import { maskIdentityNumber, maskStudentNumber } from '../numbers/mask.ts';
import type { StudentRecord } from '../record/student-record.ts';

/** Digits of any width, with the spaces and hyphens that people put between them: long enough for an identity number. */
const longNumber = /[GJLgjl]?\p{Nd}(?:[\s\-－]?\p{Nd}){13,}[\s\-－]?[\p{Nd}XxＸｘ]?/gu;

/**
 * Hides numbers in whatever a person wrote: those of the record, and everything that is long enough for an identity number.
 *
 * @param record - whose own numbers are hidden too, whatever their form
 */
export function conceal(text: string, record: StudentRecord | undefined): string {
  const own = [
    ...(record?.identity.document.number === undefined ? [] : [record.identity.document.number]),
    ...(record?.studentNumbers.map(({ value }) => value) ?? []),
    ...(record?.guardians.flatMap(({ phone }) => phone ?? []) ?? []),
  ];
  const without = own.reduce((all, number) => all.replaceAll(number, maskIdentityNumber(number)), text);
  return without.replace(longNumber, number =>
    /^[GJL]/i.test(number)
      ? maskStudentNumber(number.toUpperCase())
      : maskIdentityNumber(number.normalize('NFKC').replace(/[\s-]/g, '')),
  );
}
