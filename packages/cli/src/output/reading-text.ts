import type { Reading, Regulation } from '@xueji/core';
import { lines, type Style } from './lines.ts';

/** Readings of unclear places that an answer relies on: the question, and what was taken. */
export function readingsText(
  style: Style,
  names: readonly string[],
  { readings }: Regulation,
  marker: string,
): string[] {
  return names.flatMap(name => {
    const reading: Reading | undefined = readings[name];
    const taken = reading?.options.find(option => option.id === reading.taken);
    if (!reading || !taken) return [`${marker}${name}`];
    const says = {
      zh: `${reading.question.zh}——${taken.text.zh}`,
      en: `${reading.question.en} — ${taken.text.en}`,
    };
    return lines(style, says, marker, ' '.repeat(marker.length));
  });
}
