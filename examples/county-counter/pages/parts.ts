import { type DutyStanding, type Regulation, showDate } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The articles that something rests on, in a line. */
export const basis = (labels: readonly string[]): Html | '' =>
  labels.length === 0 ? '' : html`<p class="basis"><span>依据</span> ${labels.join('、')}</p>`;

export const citesOf = (regulation: Regulation, norms: readonly string[]): readonly string[] =>
  norms.map(norm => formatCitation(regulation, norm).zh);

/** The last day, and whether it has passed: said, not only coloured. */
export function dueOf({
  due,
  overdue,
  provisional,
}: Pick<DutyStanding, 'due' | 'overdue' | 'provisional'>): Html {
  if (due === undefined) return html`<span class="due">无期限</span>`;
  const mark = overdue ? html` <strong class="overdue">已逾期</strong>` : '';
  const note = provisional ? '（暂定）' : '';
  return html`<span class="due">期限 <time datetime="${due}">${showDate(due).zh}</time>${note}${mark}</span>`;
}

/** A check box for each word of a closed list. */
export function choices(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
  checked = false,
): Html {
  return html`<fieldset><legend>${legend}</legend>${options.map(
    ([value, label]) =>
      html`<label class="box"><input type="checkbox" name="${name}" value="${value}"${checked ? html` checked` : ''}> ${label}</label>`,
  )}</fieldset>`;
}
