import { type Directory, duties, labelOf, type StudentRecord, showDate } from '@xueji/core';
import { gradeName, maskExamNumber, maskStudentNumber } from '@xueji/core/numbers';
import { dutyLine } from './duty.ts';
import { line } from './text.ts';

/** Shows a student’s enrolments and what is owed. Names and numbers are hidden as far as nobody needs them here. */
export function printRecord(record: StudentRecord, day: string, directory: Directory): void {
  const [surname = ''] = record.identity.name;
  line(`\n${surname}**  学籍号 ${maskStudentNumber(record.studentNumbers.at(-1)?.value ?? '—')}`);
  line('学籍');
  for (const { school, stage, grade, status, since, examNumber, voidedExamNumbers } of record.enrolments) {
    const name = directory.school(school)?.name ?? school;
    const voided =
      voidedExamNumbers.length === 0
        ? ''
        : `，考籍号 ${voidedExamNumbers.map(maskExamNumber).join('、')} 已注销`;
    const exam = examNumber === undefined ? '' : `，考籍号 ${maskExamNumber(examNumber)}`;
    const state = `${labelOf(status).zh}（自 ${showDate(since).zh}）`;
    line(`  · ${name}  ${gradeName({ stage, grade })}  ${state}${exam}${voided}`);
  }
  line('应办事项');
  for (const duty of duties(record, day))
    line(`  · ${dutyLine(duty, directory)}${duty.overdue ? '（已逾期）' : ''}`);
}
