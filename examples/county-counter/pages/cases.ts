import { type DutyStanding, duties, labelOf, type Party, type StudentRecord } from '@xueji/core';
import { html } from 'hono/html';
import { shownTo } from '../desk.ts';
import { partyName } from '../words.ts';
import { type Html, page, type Visit } from './layout.ts';
import { basis, citesOf, dueOf } from './parts.ts';

interface Item {
  readonly record: StudentRecord;
  readonly duty: DutyStanding;
}

/** What waits for a party, the nearest last day first. */
export async function casesPage(visit: Visit): Promise<Html> {
  const { desk, as } = visit;
  const mine: Item[] = [];
  const others: Item[] = [];
  const returned: StudentRecord[] = [];
  for await (const record of shownTo(desk, as)) {
    for (const duty of duties(record, desk.day.today)) {
      if (same(duty.bearer, as)) mine.push({ record, duty });
      else if (record.case && duty.act === 'case.approve') others.push({ record, duty });
    }
    if (record.case?.state === 'returned' && same(record.case.openedBy, as)) returned.push(record);
  }
  const steps = mine.filter(({ duty }) => duty.act === 'case.approve').sort(byDue);
  const rest = mine.filter(({ duty }) => duty.act !== 'case.approve').sort(byDue);
  return page(
    visit,
    '待办事项',
    html`
    <section><h2>等我核办 <span class="count">${steps.length}</span></h2>${list(visit, steps)}</section>
    ${
      returned.length === 0
        ? ''
        : html`<section><h2>退回待补正 <span class="count">${returned.length}</span></h2>
      <ul class="cards">${returned.map(
        record => html`<li><a href="/students/${record.id}">${record.identity.name}</a>
        <p>${labelOf(record.case!.openedWith).zh}：请补交 ${record.case!.asksFor.map(kind => labelOf(kind).zh).join('、')}</p></li>`,
      )}</ul></section>`
    }
    <section><h2>应办事项 <span class="count">${rest.length}</span></h2>${list(visit, rest)}</section>
    <section><h2>等其他单位核办 <span class="count">${others.length}</span></h2>${list(visit, others.sort(byDue), true)}</section>`,
  );
}

function list({ desk }: Visit, items: readonly Item[], withBearer = false): Html {
  const { regulation, directory } = desk.registry.options;
  if (items.length === 0) return html`<p class="none">没有</p>`;
  return html`<ul class="cards">${items.map(
    ({ record, duty }) => html`<li>
      <a href="/students/${record.id}">${record.identity.name}</a> ${dueOf(duty)}
      <p>${withBearer ? `${partyName(duty.bearer, directory)}：` : ''}${aboutOf(record, duty)}${duty.label.zh} <span lang="en">${duty.label.en}</span></p>
      ${basis(citesOf(regulation, duty.cites))}
    </li>`,
  )}</ul>`;
}

const aboutOf = ({ case: open }: StudentRecord, { act }: DutyStanding): string =>
  act === 'case.approve' && open ? `${labelOf(open.openedWith).zh}　` : '';

const same = (a: Party, b: Party) => a.kind === b.kind && a.id === b.id;
const byDue = (a: Item, b: Item) => (a.duty.due ?? '9').localeCompare(b.duty.due ?? '9');
