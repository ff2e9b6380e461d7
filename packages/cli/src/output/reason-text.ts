import type { Reason } from '@xueji/core';
import { joined, labelled, lines, type Style } from './lines.ts';
import { words } from './words.ts';

/** A reason with its articles, the facts that made it true, and what would help. */
export function reasonText(style: Style, reason: Reason, marker: string): string[] {
  const indent = ' '.repeat(marker.length);
  const text = lines(style, reason.says, marker, indent);
  if (reason.citations.length > 0) {
    text.push(...labelled(style, words.cites, joined(reason.citations.map(({ label }) => label)), indent));
  }
  if (reason.values.length > 0) {
    const values = reason.values.map(({ label, shown }) => ({
      zh: `${label.zh}：${shown.zh}`,
      en: `${label.en}: ${shown.en}`,
    }));
    text.push(...labelled(style, words.values, joined(values), indent));
  }
  if (reason.remedy) text.push(...labelled(style, words.remedy, reason.remedy, indent));
  return text;
}
