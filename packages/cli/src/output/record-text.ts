import { type DutyStanding, type Enrolment, labelOf, type StudentRecord, showDate } from '@xueji/core';
import { gradeName } from '@xueji/core/numbers';
import type { LedgerBody } from '@xueji/core/registry';
import { dutyText, type World } from './duty-text.ts';
import { eventText } from './event-text.ts';
import { lines, type Style } from './lines.ts';
import { partyName, same, schoolName } from './party-name.ts';
import { termsText } from './terms-text.ts';

export interface RecordView {
  /** Masked already where it is to be. */
  readonly record: StudentRecord;
  readonly duties: readonly DutyStanding[];
}

/** A student’s record: who, the enrolments from the oldest to the newest, the open case, and what is owed by when. */
export function recordText(style: Style, { record, duties }: RecordView, world: World): string {
  const heading = (zh: string, en: string) => lines(style, { zh, en }, '').map(style.paint.bold);
  const { identity, studentNumbers } = record;
  const number = studentNumbers.at(-1)?.value ?? '—';
  const sex = identity.sex === 'male' ? { zh: '男', en: 'male' } : { zh: '女', en: 'female' };
  const text = [
    ...heading(`${identity.name}　${sex.zh}`, `${identity.name} (${sex.en})`),
    ...lines(style, { zh: `学籍号 ${number}`, en: `student number ${number}` }, '  '),
    ...lines(
      style,
      {
        zh: `学籍标识 ${record.id}，第 ${record.version} 版`,
        en: `record ${record.id}, version ${record.version}`,
      },
      '  ',
    ),
    ...heading('学籍', 'enrolments'),
    ...record.enrolments.flatMap(enrolment => enrolmentText(style, enrolment, world)),
  ];
  if (record.case) {
    const { openedWith, openedOn, terms, state } = record.case;
    const act = labelOf(openedWith);
    const about = termsText(terms, world.directory);
    const returned =
      state === 'returned' ? { zh: '，已退回补正', en: ', returned for completion' } : same('');
    const zh = `${act.zh}${about.zh}，${showDate(openedOn).zh}发起${returned.zh}`;
    text.push(...heading('在办事项', 'open case'));
    text.push(...lines(style, { zh, en: `${act.en}${about.en}, opened ${openedOn}${returned.en}` }, '  · '));
  }
  text.push(...heading('应办事项', 'duties'));
  if (duties.length === 0) text.push(...lines(style, { zh: '没有', en: 'none' }, '  '));
  for (const duty of duties) text.push(...dutyText(style, duty, world, '  · '));
  return text.join('\n');
}

function enrolmentText(style: Style, enrolment: Enrolment, { directory }: World): string[] {
  const { school, stage, grade, cohort, status, since, examNumber, voidedExamNumbers, attends } = enrolment;
  const name = schoolName(school, directory);
  const year = { zh: gradeOf(enrolment), en: `${labelOf(stage).en}, grade ${grade}` };
  const exam =
    examNumber === undefined ? same('') : { zh: `，考籍号 ${examNumber}`, en: `, exam number ${examNumber}` };
  const voided = voidedExamNumbers.join('、');
  const gone = voided === '' ? same('') : { zh: `（已注销：${voided}）`, en: ` (voided: ${voided})` };
  const guest = attends === undefined ? '' : schoolName(attends, directory);
  const elsewhere = guest === '' ? same('') : { zh: `，现就读于${guest}`, en: `, attends ${guest}` };
  const says = {
    zh: `${name}　${year.zh}　${cohort}级　${labelOf(status).zh}（自 ${showDate(since).zh}）${exam.zh}${gone.zh}${elsewhere.zh}`,
    en: `${name}, ${year.en}, cohort ${cohort}: ${labelOf(status).en} (since ${since})${exam.en}${gone.en}${elsewhere.en}`,
  };
  return lines(style, says, '  · ');
}

/** A grade that its stage doesn’t have is shown as it is: showing a record never fails. */
function gradeOf({ stage, grade }: Enrolment): string {
  const last = { primary: 6, junior: 3, senior: 3 }[stage];
  return grade <= last ? gradeName({ stage, grade }) : `${labelOf(stage).zh}${grade}年级`;
}

export type LedgerLine = LedgerBody & { readonly seq: number; readonly hash: string };

/** What happened to a record, oldest first, each entry with the head of its hash. */
export function ledgerText(style: Style, ledger: readonly LedgerLine[], { directory }: World): string {
  return ledger
    .flatMap(({ seq, hash, event, command }) => {
      const marker = `${String(seq).padStart(4)}  ${event.on}  ${hash.slice(0, 8)}  `;
      const party = partyName(command.by, directory);
      const says = eventText(event, directory);
      const byWhom = event.type === 'duty-discharged' || event.type === 'transferred' ? party : same('');
      const text = {
        zh: says.zh + (byWhom.zh && `（${byWhom.zh}）`),
        en: says.en + (byWhom.en && ` (${byWhom.en})`),
      };
      return lines(style, text, marker);
    })
    .join('\n');
}
