import { type Citation, type Decision, labelOf, type Reason, type Requirement, showDate } from '@xueji/core';
import { html } from 'hono/html';
import { eventSays, partyName } from '../words.ts';
import { type Html, page, type Visit } from './layout.ts';
import { basis } from './parts.ts';

/** The answer of the register: the verdict, every reason with its article and its remedy, and what comes next. */
export async function answerPage(visit: Visit, decision: Decision, record: string): Promise<Html> {
  const isShown = await visit.desk.registry.show(record, visit.as);
  const { verdict, trace, citations } = decision;
  // Consent, return and refusal alike are done: what has happened says which.
  const label = verdict === 'granted' ? { zh: '已办理', en: 'done' } : labelOf(verdict);
  return page(
    visit,
    labelOf(trace.command).zh,
    html`<section class="answer ${verdict}">
      <p class="verdict"><strong>${label.zh}</strong> <span lang="en">${label.en}</span></p>
      ${happened(visit, decision)}
      ${verdict === 'granted' ? basis(labelsOf(citations)) : ''}
      ${verdict === 'refused' ? html`<ul class="reasons">${decision.refusals.map(reason)}</ul>` : ''}
      ${verdict === 'pending' ? outstanding(decision.outstanding) : ''}
      ${duties(visit, decision)}
    </section>
    <p class="next">${isShown ? html`<a href="/students/${record}">看这份学籍</a>` : html`<a href="/apply?record=${record}">重新填写</a>`}　<a href="/cases">回到待办</a></p>`,
  );
}

const labelsOf = (citations: readonly Citation[]) => citations.map(({ label }) => label.zh);

function happened({ desk }: Visit, { events }: Decision): Html | '' {
  if (events.length === 0) return '';
  const { directory } = desk.registry.options;
  return html`<ul>${events.map(event => html`<li>${eventSays(event, directory).zh}</li>`)}</ul>`;
}

function outstanding(all: readonly Requirement[]): Html {
  const steps = all.filter(({ kind }) => kind === 'approval');
  const missing = all.filter(({ kind }) => kind !== 'approval');
  return html`
    ${missing.length === 0 ? '' : html`<h2>还缺</h2><ul class="reasons">${missing.map(reason)}</ul>`}
    ${steps.length === 0 ? '' : html`<h2>依次核办</h2><ol class="steps">${steps.map(({ says }) => html`<li>${says.zh}</li>`)}</ol>`}`;
}

function reason({ says, citations, values, remedy }: Reason): Html {
  return html`<li>
    <p class="says">${says.zh} <span lang="en">${says.en}</span></p>
    ${basis(labelsOf(citations))}
    ${values.length === 0 ? '' : html`<p class="basis"><span>事实</span> ${values.map(({ label, shown }) => `${label.zh}：${shown.zh}`).join('；')}</p>`}
    ${remedy ? html`<p class="remedy"><span>怎么办</span> ${remedy.zh}</p>` : ''}
  </li>`;
}

function duties({ desk }: Visit, { duties: arisen }: Decision): Html | '' {
  const own = arisen.filter(({ act }) => act !== 'case.approve');
  if (own.length === 0) return '';
  const { directory } = desk.registry.options;
  return html`<h2>随之应办</h2><ul>${own.map(
    ({ bearer, label, due }) =>
      html`<li>${partyName(bearer, directory)}：${label.zh}${due === undefined ? '' : `，期限 ${showDate(due).zh}`}</li>`,
  )}</ul>`;
}
