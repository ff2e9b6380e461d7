import { currentEnrolment, duties, labelOf, type StudentRecord, showDate } from '@xueji/core';
import { gradeName, maskExamNumber, maskIdentityNumber, maskStudentNumber } from '@xueji/core/numbers';
import { html } from 'hono/html';
import { type Entry, eventSays, partyName, schoolName } from '../words.ts';
import { caseSection } from './case.ts';
import { type Html, page, type Visit } from './layout.ts';
import { basis, citesOf, dueOf } from './parts.ts';

/** One student: who, the open case, what is owed, and what has happened. */
export function studentPage(visit: Visit, record: StudentRecord, entries: readonly Entry[]): Html {
  const { registry, day } = visit.desk;
  const { directory, regulation } = registry.options;
  const { identity, studentNumbers } = record;
  const { school, status, examNumber, ...enrolment } = currentEnrolment(record);
  const number = studentNumbers.at(-1)?.value;
  const facts: readonly (readonly [string, string])[] = [
    ['学校', schoolName(school, directory)],
    ['年级班级', `${gradeName(enrolment)}　${enrolment.class ?? ''}`],
    ['学籍状态', `${labelOf(status).zh}，自${showDate(enrolment.since).zh}`],
    ['性别', identity.sex === 'male' ? '男' : '女'],
    ['出生日期', showDate(identity.birthDate).zh],
    [
      '身份证件',
      identity.document.number === undefined ? '无' : maskIdentityNumber(identity.document.number),
    ],
    ['学籍号', number === undefined ? '尚无' : maskStudentNumber(number)],
    ...(examNumber === undefined ? [] : [['考籍号', maskExamNumber(examNumber)] as const]),
  ];
  const owed = duties(record, day.today).filter(({ act }) => act !== 'case.approve');
  const earlier = record.enrolments.slice(0, -1);
  return page(
    visit,
    identity.name,
    html`
    <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    ${caseSection(visit, record)}
    ${
      owed.length === 0
        ? ''
        : html`<section><h2>应办事项</h2><ul class="cards">${owed.map(
            duty => html`<li>
      <strong>${partyName(duty.bearer, directory)}</strong> ${dueOf(duty)}<p>${duty.label.zh} <span lang="en">${duty.label.en}</span></p>
      ${basis(citesOf(regulation, duty.cites))}</li>`,
          )}</ul></section>`
    }
    ${
      earlier.length === 0
        ? ''
        : html`<section><h2>以前的学籍</h2><ul class="cards">${earlier.map(
            each => html`<li>
      ${schoolName(each.school, directory)}　${gradeName(each)}　${labelOf(each.status).zh}（${showDate(each.since).zh}）</li>`,
          )}</ul></section>`
    }
    <section><h2>经过 <span lang="en">Timeline</span></h2>
      <ol class="timeline">${entries.toReversed().map(
        ({ event, command, hash }) => html`<li><time datetime="${event.on}">${showDate(event.on).zh}</time>
          <p>${eventSays(event, directory).zh} <span lang="en">${eventSays(event, directory).en}</span></p>
          <p class="by">${partyName(command.by, directory)} <code title="台账摘要">${hash.slice(0, 8)}</code></p></li>`,
      )}</ol></section>
    <p><a href="/students/${record.id}/form">打印转学申请表（附件7）</a></p>`,
  );
}
