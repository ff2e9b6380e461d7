import type { Regulation } from '@xueji/core';
import { extentOf, type NormCoverage } from '../coverage/coverage.ts';
import { inOneLine, type Language } from './language.ts';
import type { Style } from './lines.ts';
import { table } from './width.ts';

/** A line a chapter with totals; with `all`, a line a norm. */
export function coverageText(
  { lang, paint }: Style,
  regulation: Regulation,
  norms: readonly NormCoverage[],
  all: boolean,
): string {
  const say = (zh: string, en: string) => inOneLine({ zh, en }, lang === 'both' ? 'zh' : lang);
  const heading = [
    say('章', 'chapter'),
    say('条款', 'norms'),
    say('规则或程序', 'rules, steps'),
    say('仅状态机', 'machine only'),
    say('仅数据、参数、释义', 'data, values only'),
    say('尚无', 'none'),
    say('两面都有情形', 'shown both ways'),
    say('情形（起作用/不起作用）', 'scenarios (bites/spares)'),
  ];
  const rows = regulation.chapters.map(chapter => {
    const own = norms.filter(({ id }) => chapterOf(regulation, id) === chapter.ordinal);
    return [inOneLine(chapter.title, lang === 'both' ? 'zh' : (lang satisfies Language)), ...figures(own)];
  });
  const total = [say('合计', 'total'), ...figures(norms)];
  const summary = table([heading, ...rows, total], [1, 2, 3, 4, 5, 6, 7]);
  if (!all) return summary;
  const list = norms.map(({ id, carriedBy, scenarios: { bites, spares } }) => [
    id,
    `${bites}/${spares}`,
    carriedBy.length === 0 ? paint.red(say('尚无', 'nothing yet')) : carriedBy.join(' '),
  ]);
  return `${table(list)}\n\n${summary}`;
}

function figures(norms: readonly NormCoverage[]): readonly string[] {
  const extents = norms.map(extentOf);
  const number = (extent: string) => extents.filter(each => each === extent).length;
  const shown = norms.filter(({ scenarios: { bites, spares } }) => bites > 0 && spares > 0);
  const sum = (key: 'bites' | 'spares') => norms.reduce((total, { scenarios }) => total + scenarios[key], 0);
  return [
    norms.length,
    number('acts'),
    number('machine'),
    number('values'),
    number('none'),
    shown.length,
    `${sum('bites')}/${sum('spares')}`,
  ].map(String);
}

/** The preface and the attachments have no article: their chapters are told by their norms’ ids. */
function chapterOf({ chapters, norms }: Regulation, id: string): number | undefined {
  const article = norms[id]?.article;
  const chapter = chapters.find(({ articles }) => article !== undefined && articles.includes(article));
  if (chapter) return chapter.ordinal;
  const bare = chapters.filter(({ articles }) => articles.length === 0).map(({ ordinal }) => ordinal);
  return id.startsWith('P') ? bare[0] : bare.at(-1);
}
