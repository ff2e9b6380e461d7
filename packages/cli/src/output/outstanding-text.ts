import type { Requirement } from '@xueji/core';
import { lines, type Style } from './lines.ts';
import { reasonText } from './reason-text.ts';
import { words } from './words.ts';

const kinds = ['determination', 'document', 'fact', 'approval'] as const;

/** What is outstanding, kind by kind; approvals in the order in which they come. */
export function outstandingText(style: Style, outstanding: readonly Requirement[]): string[] {
  return kinds.flatMap(kind => {
    const those = outstanding.filter(requirement => requirement.kind === kind);
    if (those.length === 0) return [];
    const heading = lines(style, words[kind], '  ').map(style.paint.bold);
    if (kind === 'approval')
      return [...heading, ...those.flatMap((step, i) => lines(style, step.says, `  ${i + 1}. `))];
    return [...heading, ...those.flatMap(requirement => reasonText(style, requirement, '  · '))];
  });
}
