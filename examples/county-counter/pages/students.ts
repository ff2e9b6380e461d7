import { currentEnrolment, labelOf, type StudentRecord } from '@xueji/core';
import { gradeName, maskStudentNumber } from '@xueji/core/numbers';
import { html } from 'hono/html';
import { shownTo } from '../desk.ts';
import { schoolName } from '../words.ts';
import { type Html, page, type Visit } from './layout.ts';

const most = 40;

/** Searches by name or number, among the records that the party may see. */
export async function studentsPage(visit: Visit, query: string): Promise<Html> {
  const found: StudentRecord[] = [];
  for await (const record of shownTo(visit.desk, visit.as)) if (matches(record, query)) found.push(record);
  return page(
    visit,
    '查学籍',
    html`<form method="get" action="/students" role="search">
      <label for="q">姓名、学籍号或考籍号</label>
      <div class="row"><input id="q" name="q" type="search" value="${query}" autocomplete="off"> <button>查找</button></div>
    </form>
    <p role="status">${found.length} 人${found.length > most ? `，列出前 ${most} 人` : ''}。只查本单位有权查看的学籍。</p>
    <ul class="cards">${found.slice(0, most).map(record => line(visit, record))}</ul>`,
  );
}

function line({ desk }: Visit, record: StudentRecord): Html {
  const enrolment = currentEnrolment(record);
  const number = record.studentNumbers.at(-1)?.value;
  return html`<li>
    <a href="/students/${record.id}">${record.identity.name}</a>
    <span class="mark ${enrolment.status}">${labelOf(enrolment.status).zh}</span>
    ${record.case ? html`<span class="mark open">${labelOf(record.case.openedWith).zh}在办</span>` : ''}
    <p>${schoolName(enrolment.school, desk.registry.options.directory)}　${gradeName(enrolment)}　${enrolment.class ?? ''}
    <span class="number">${number === undefined ? '' : maskStudentNumber(number)}</span></p>
  </li>`;
}

function matches({ identity, studentNumbers, enrolments }: StudentRecord, query: string): boolean {
  const text = query.trim().toUpperCase();
  const numbers = [
    ...studentNumbers.map(({ value }) => value),
    ...enrolments.map(({ examNumber }) => examNumber),
  ];
  return identity.name.includes(text) || numbers.includes(text);
}
