import type { DuplicatePage, DuplicatePair } from '@xueji/core/duplicates';
import { inOneLine } from './language.ts';
import { lines, type Style } from './lines.ts';

/** Two records, the score, and what it is made of. */
export function pairText(style: Style, { records: [a, b], score, likenesses }: DuplicatePair): string {
  const signed = (points: number) => (points < 0 ? String(points) : `+${points}`);
  const zh = likenesses.map(({ says, points }) => `${says.zh} ${signed(points)}`).join('，');
  const en = likenesses.map(({ says, points }) => `${says.en} ${signed(points)}`).join(', ');
  const head = { zh: `${a} 与 ${b}：${score} 分（${zh}）`, en: `${a} and ${b}: ${score} (${en})` };
  return lines(style, head, '· ').join('\n');
}

export function duplicateCountsText(
  style: Style,
  { records, compared, crowded, unreadable }: DuplicatePage,
  found: number,
): string {
  const unread =
    unreadable > 0
      ? { zh: `，${unreadable} 份无法读取`, en: `, ${unreadable} unreadable` }
      : { zh: '', en: '' };
  const full =
    crowded > 0
      ? { zh: `，${crowded} 个查重键过大未比对`, en: `, ${crowded} keys too common to compare by` }
      : { zh: '', en: '' };
  const text = {
    zh: `查看学籍 ${records} 份，比对 ${compared} 对，可能重复 ${found} 对${full.zh}${unread.zh}`,
    en: `${records} records, ${compared} pairs compared, ${found} may be of one person${full.en}${unread.en}`,
  };
  return style.paint.bold(inOneLine(text, style.lang));
}
