import { randomUUID } from 'node:crypto';
import { duties, labelOf, type OpenCase, type StudentRecord, showDate } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import { html } from 'hono/html';
import { normsAgainst } from '../acts.ts';
import { partyName, schoolName } from '../words.ts';
import type { Html, Visit } from './layout.ts';
import { choices, dueOf } from './parts.ts';

const applicationDocuments = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
];
export const documentChoices = applicationDocuments.map(kind => [kind, labelOf(kind).zh] as const);

/** The open case: its steps, and what the party can do to it now. */
export function caseSection(visit: Visit, record: StudentRecord): Html | '' {
  const { case: open } = record;
  if (!open) return '';
  const { directory } = visit.desk.registry.options;
  const to =
    open.terms.of === 'transfer' ? `，拟转入${schoolName(open.terms.receivingSchool, directory)}` : '';
  const due = duties(record, visit.desk.day.today).find(({ act }) => act === 'case.approve');
  return html`<section class="case">
    <h2>在办：${labelOf(open.openedWith).zh}${to}</h2>
    <p>${showDate(open.openedOn).zh}由${partyName(open.openedBy, directory)}发起${open.state === 'returned' ? '，已退回补正' : ''}</p>
    <ol class="steps">${open.steps.map(
      ({ title, party }, i) => html`<li class="${i < open.at ? 'done' : i === open.at ? 'now' : 'later'}">
        ${partyName(party, directory)}：${title.zh}
        <span>${i < open.at ? '已同意' : i === open.at ? (due ? dueOf(due) : '等补正') : ''}</span></li>`,
    )}</ol>
    ${actions(visit, record, open)}
  </section>`;
}

function actions({ desk, as }: Visit, record: StudentRecord, open: OpenCase): Html | '' {
  const isMine = (id: string | undefined) => id === as.id;
  const form = (content: Html) => html`<form method="post" action="/students/${record.id}/act">
    <input type="hidden" name="form" value="${randomUUID()}"><input type="hidden" name="version" value="${record.version}">${content}</form>`;
  if (open.state === 'returned' && isMine(open.openedBy.id))
    return html`<div class="acts">${form(html`
      ${choices(
        'documents',
        '补交的材料',
        open.asksFor.map(kind => [kind, labelOf(kind).zh]),
        true,
      )}
      <button class="main" name="act" value="resubmit">补正后再提交</button> <button name="act" value="recall">撤回申请</button>`)}</div>`;
  const step = open.steps[open.at];
  if (open.state !== 'open' || !isMine(step?.party.id)) return '';
  const { regulation } = desk.registry.options;
  const norms = normsAgainst(open, regulation);
  return html`<div class="acts">
    ${form(html`<button class="main" name="act" value="approve">同意</button>`)}
    <details><summary>退回补正</summary>${form(html`
      ${choices('asksFor', '要求补交', documentChoices)}
      <label for="why-return">说明</label><input id="why-return" name="reason" autocomplete="off">
      <button name="act" value="return">退回</button>`)}</details>
    <details><summary>不同意</summary>${form(html`
      ${choices(
        'norms',
        '依据的条款（第三十五条：拒绝须指明依据）',
        norms.map(({ id, gist }) => [id, `${formatCitation(regulation, id).zh}　${gist.zh}`]),
      )}
      <label for="why-refuse">理由</label><input id="why-refuse" name="reason" autocomplete="off">
      <button class="seal" name="act" value="refuse">不同意</button>`)}</details>
  </div>`;
}
