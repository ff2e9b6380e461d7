import type { Bilingual } from '../text.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import type { Norm, Regulation } from './regulation.ts';
import type { NormId } from './rule.ts';

export interface CitationOptions {
  /** Name the regulation too; other texts and local rules are always named. */
  readonly title?: boolean;
}

/**
 * A norm as a person cites it. The number behind the point of an id counts the norms of an article; it is not that of a
 * 款 or 项 and is never shown as one: the quotation says which place is meant.
 *
 * @example
 * formatCitation(regulation, '31.1').zh //=> '第三十一条“县(市、区)域内学校之间”'
 * formatCitation(regulation, 'A.7').zh //=> '附件7《四川省中小学生转学申请表》'
 */
export function formatCitation(
  regulation: Regulation,
  normId: NormId,
  options: CitationOptions = {},
): Bilingual {
  const norm = Object.hasOwn(regulation.norms, normId) ? regulation.norms[normId] : undefined;
  const title = titleOf(regulation, normId, norm, options);
  const place = placeOf(normId);
  return {
    zh: `${title ? bookTitle(title.zh) : ''}${place.zh}${norm ? quoted(norm.quote) : ''}`,
    en: `${title ? `${title.en}, ` : ''}${place.en}${norm ? ` (${norm.gist.en.replace(/\.$/, '')})` : ''}`,
  };
}

function titleOf(
  { header, overlays }: Regulation,
  normId: NormId,
  norm: Norm | undefined,
  { title = false }: CitationOptions,
): Bilingual | undefined {
  if (norm?.source) return norm.source;
  const colon = normId.indexOf(':');
  if (colon < 0) return title ? header.title : undefined;
  const text = normId.slice(0, colon);
  return overlays.find(({ id }) => id === text)?.title ?? { zh: text, en: text };
}

function placeOf(normId: NormId): Bilingual {
  const [article = '', number] = normId.slice(normId.indexOf(':') + 1).split('.');
  if (article === 'P') return { zh: '前言', en: 'preface' };
  if (article === 'A') return { zh: `附件${number ?? ''}`, en: `attachment ${number ?? ''}`.trimEnd() };
  const ordinal = Number(article);
  if (!Number.isInteger(ordinal) || ordinal < 1) return { zh: normId, en: normId };
  return { zh: `第${chineseNumeral(ordinal)}条`, en: `article ${ordinal}` };
}

/** A quotation that is itself the title of a form needs no second pair of marks. */
function quoted(quote: string): string {
  return /^《[^《》]*》$/.test(quote) ? quote : `“${quote}”`;
}

function bookTitle(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}
