import type { FindingKind, Tally } from '@xueji/core/review';
import { html } from 'hono/html';
import { type Group, reviewFor, type SchoolReview } from '../reviews.ts';
import { type Html, page, type Visit } from './layout.ts';
import { basis } from './parts.ts';

const kinds: readonly (readonly [FindingKind, string])[] = [
  ['breach', '违规'],
  ['overdue', '逾期'],
  ['term', '待补正'],
  ['open-case', '未办结'],
];

/** The term review: each school as a bar, then what was found most often. Every bar says in words what it shows. */
export async function reviewPage(visit: Visit): Promise<Html> {
  const { schools, groups } = await reviewFor(visit.desk, visit.as);
  const often = Math.max(1, ...groups.map(({ count }) => count));
  const all = schools.reduce((sum, { tally }) => sum + tally.records, 0);
  return page(
    visit,
    '学期复核',
    html`<p>2026年秋季学期，${schools.length} 所学校，复核学籍 ${all} 份。</p>
    <section><h2>各校</h2>
      <p class="legend">${kinds.map(([kind, name]) => html`<span class="key ${kind}">${name}</span> `)}</p>
      <ul class="bars">${schools.map(schoolBar)}</ul></section>
    <section><h2>所见</h2>
      <ul class="bars">${groups.map(group => groupBar(group, often))}</ul></section>`,
  );
}

/** The whole bar is all records of the school. */
function schoolBar({ name, tally }: SchoolReview): Html {
  const counts = kinds
    .map(([kind, word]) => ({ kind, word, count: count(tally, kind) }))
    .filter(each => each.count > 0);
  const words = counts.map(({ word, count }) => `${word} ${count}`).join('，') || '没有问题';
  return html`<li><h3>${name}</h3>${bar(`${name}：${words}`, counts, Math.max(1, tally.records, total(tally)))}
    <p>学籍 ${tally.records} 份，${tally.recordsWithFindings} 份有所见：${words}</p></li>`;
}

function groupBar({ first, count, students }: Group, often: number): Html {
  const about = count === 0 ? '学校' : `${count} 份学籍`;
  return html`<li><h3>${first.says.zh}</h3>${bar(`${first.says.zh}：${about}`, [{ kind: first.kind, count }], often)}
    <p>${about}${students.map(({ id, identity }) => html`　<a href="/students/${id}">${identity.name}</a>`)}${count > students.length ? ' …' : ''}</p>
    ${basis(first.citations.map(({ label }) => label.zh))}</li>`;
}

function bar(
  says: string,
  counts: readonly { readonly kind: string; readonly count: number }[],
  most: number,
): Html {
  let x = 0;
  const parts = counts.map(({ kind, count }) => {
    const width = (count / most) * 100;
    x += width;
    return html`<rect class="${kind}" x="${(x - width).toFixed(2)}" width="${width.toFixed(2)}" height="10"></rect>`;
  });
  return html`<svg role="img" aria-label="${says}" viewBox="0 0 100 10" preserveAspectRatio="none">${parts}</svg>`;
}

const count = ({ findings }: Tally, kind: FindingKind): number =>
  Object.values(findings[kind] ?? {}).reduce((sum, each) => sum + each, 0);
const total = (tally: Tally): number => kinds.reduce((sum, [kind]) => sum + count(tally, kind), 0);
