import { type StudentRecord, XuejiError } from '@xueji/core';
import { checkIdentityNumber, checkStudentNumber } from '@xueji/core/numbers';

/**
 * Refuses a record whose identity or student number can’t be right.
 *
 * @throws XuejiError `numbers/…`, with the number masked and the path to it
 */
export function checkNumbers(
  record: Pick<StudentRecord, 'identity' | 'studentNumbers'>,
  prefix: string,
): void {
  const { type, number } = record.identity.document;
  if (type === 'resident-identity-card' && number !== undefined) {
    const check = checkIdentityNumber(number);
    if (!check.ok)
      throw new XuejiError(check.code, check.details, { path: `${prefix}.identity.document.number` });
  }
  record.studentNumbers.forEach(({ value }, i) => {
    const check = checkStudentNumber(value);
    if (!check.ok)
      throw new XuejiError(check.code, check.details, { path: `${prefix}.studentNumbers.${i}.value` });
  });
}
