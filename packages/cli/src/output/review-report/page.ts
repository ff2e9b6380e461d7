import { type Bilingual, labelOf, showDate } from '@xueji/core';
import { findingKinds, type Tally } from '@xueji/core/review';
import { kindWords, sum } from '../review-text.ts';
import { both, type Html, html, table } from './html.ts';
import { authoritiesOf, type Body, schoolsOf } from './places.ts';
import type { Reviewed } from './reviewed.ts';
import { type RuleMet, rulesMet } from './rules-met.ts';
import { style } from './style.ts';

/** A page that loads nothing: by rule, by authority, by school, and what happened in the term. No person is in it. */
export async function pageOf(reviewed: Reviewed): Promise<string> {
  const { regulation } = reviewed;
  const rules = [...(await rulesMet(reviewed)).values()];
  const [authorities, schools] = [authoritiesOf(reviewed), schoolsOf(reviewed)];
  const title = titleOf(reviewed);
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.zh}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${both(title)}</h1>
<p class="note">${both(regulation.header.title)}</p>
<p class="note">${both(regulation.header.status)}</p>
${factsOf(reviewed, schools)}
<h2>${both({ zh: '按事项', en: 'by rule' })}</h2>
${ruleTable(rules)}
<h2>${both({ zh: '按主管部门', en: 'by authority' })}</h2>
${bodyTable({ zh: '各级学籍主管部门，含下级', en: 'status authorities, those below included' }, authorities)}
<h2>${both({ zh: '按学校', en: 'by school' })}</h2>
${schoolTables(schools)}
<h2>${both({ zh: '学期变动', en: 'changes in the term' })}</h2>
${changeTable([...authorities, ...schools])}
</main>
</body>
</html>
`;
  return page.html;
}

function titleOf({ term: { schoolYear, season } }: Reviewed): Bilingual {
  const years = `${schoolYear}–${Number(schoolYear) + 1}`;
  return {
    zh: `${years} 学年${season === 'autumn' ? '第一' : '第二'}学期学籍复核`,
    en: `review of student records, ${season} term of ${years}`,
  };
}

function factsOf({ on, state }: Reviewed, schools: readonly Body[]): Html {
  const total = (of: (tally: Tally) => number) => schools.reduce((all, { tally }) => all + of(tally), 0);
  const withFindings = total(({ recordsWithFindings }) => recordsWithFindings);
  const fact = (name: Bilingual, value: string | number) =>
    html`<div><dt>${both(name)}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts">
${fact({ zh: '复核之日', en: 'day of the review' }, showDate(on).zh)}
${fact(recordsHead, state.records)}
${fact(withFindingsHead, withFindings)}
${fact(cleanHead, share(state.records - withFindings, state.records))}
${fact(
  { zh: '逾期', en: 'overdue' },
  total(({ findings }) => sum(findings.overdue ?? {})),
)}
</dl>`;
}

const recordsHead: Bilingual = { zh: '学籍', en: 'records' };
const withFindingsHead: Bilingual = { zh: '有问题', en: 'with findings' };
const cleanHead: Bilingual = { zh: '没有问题的比例', en: 'share without findings' };
const bodyHead: Bilingual = { zh: '单位', en: 'body' };

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`);

function ruleTable(rules: readonly RuleMet[]): Html {
  if (rules.length === 0) return html`<p>${both({ zh: '没有发现问题。', en: 'nothing was found' })}</p>`;
  return table({
    caption: { zh: '发现的问题，按事项', en: 'findings by rule' },
    heads: [
      { zh: '事项', en: 'matter' },
      { zh: '类别', en: 'kind' },
      { zh: '依据', en: 'norms' },
      { zh: '数量', en: 'findings' },
    ],
    rows: rules
      .toSorted((a, b) => b.count - a.count)
      .map(({ title, kind, norms, count }) => [both(title), both(kindWords[kind]), both(norms), count]),
  });
}

function bodyTable(caption: Bilingual, bodies: readonly Body[]): Html {
  return table({
    caption,
    heads: [bodyHead, recordsHead, withFindingsHead, cleanHead, ...findingKinds.map(kind => kindWords[kind])],
    rows: bodies.map(({ place, tally: { records, recordsWithFindings, findings } }) => [
      place.name,
      records,
      recordsWithFindings,
      { number: share(records - recordsWithFindings, records) },
      ...findingKinds.map(kind => sum(findings[kind] ?? {})),
    ]),
  });
}

/** A table for the schools of each county, folded: a province has thousands. */
function schoolTables(schools: readonly Body[]): readonly Html[] {
  const counties = new Map<string, Body[]>();
  for (const school of schools) {
    const { county, city } = school.place;
    // Two cities may have a county of one name.
    const name = [city, county].filter(Boolean).join(' ') || school.place.name;
    counties.set(name, [...(counties.get(name) ?? []), school]);
  }
  return [...counties].map(
    ([
      name,
      all,
    ]) => html`<details${{ html: counties.size === 1 ? ' open' : '' }}><summary>${name}（${all.length}）</summary>
${bodyTable({ zh: `${name}的学校`, en: 'schools of this authority' }, all)}
</details>`,
  );
}

/** The numbers of the term report (20.2). */
function changeTable(bodies: readonly Body[]): Html {
  const changes = [...new Set(bodies.flatMap(({ tally }) => Object.keys(tally.changes)))];
  const changed = bodies.filter(({ tally }) => Object.keys(tally.changes).length > 0);
  if (changed.length === 0)
    return html`<p>${both({ zh: '本学期没有变动。', en: 'nothing changed in the term' })}</p>`;
  return table({
    caption: {
      zh: '学期内建立、修改学籍和学籍状态变动的件数',
      en: 'records made or changed, and statuses entered',
    },
    heads: [bodyHead, ...changes.map(labelOf)],
    rows: changed.map(({ place, tally }) => [
      place.name,
      ...changes.map(change => tally.changes[change] ?? 0),
    ]),
  });
}
