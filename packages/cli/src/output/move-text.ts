import { labelOf, type Reason } from '@xueji/core';
import type { MovePage, RecordMoved } from '@xueji/core/registry';
import { inOneLine } from './language.ts';
import { lines, type Style } from './lines.ts';

function reasonsOf({ decision }: RecordMoved): readonly Reason[] {
  if (decision?.verdict === 'refused') return decision.refusals;
  return decision?.verdict === 'pending' ? decision.outstanding : [];
}

const wordFor = ({ outcome }: RecordMoved) =>
  outcome === 'failed' ? { zh: '学籍出错', en: 'in trouble' } : labelOf(outcome);

/** A record that did not move, and why. */
export function movedText(style: Style, moved: RecordMoved): string {
  const { record, error } = moved;
  const word = wordFor(moved);
  const why = [...reasonsOf(moved).map(({ says }) => says), ...(error ? [error.what] : [])];
  return [
    ...lines(style, { zh: `${record}：${word.zh}`, en: `${record}: ${word.en}` }, '· '),
    ...why.flatMap(says => lines(style, says, '    ')),
  ].join('\n');
}

export function movedJson(moved: RecordMoved) {
  const { record, outcome, replayed, decision, error } = moved;
  return {
    record,
    outcome,
    replayed,
    citations: decision?.citations.map(({ norm }) => norm) ?? [],
    reasons: reasonsOf(moved).map(({ rule, says }) => ({ rule, says })),
    ...(error && { error: { code: error.code, what: error.what, advice: error.advice } }),
  };
}

/** How many moved, and how many were looked at. */
export function movedCountsText(
  style: Style,
  { counts, replayed, seen }: Omit<MovePage, 'records'>,
  dryRun: boolean,
): string {
  const { moved, pending, refused, failed } = counts;
  const rest = (zh: string, en: string, count: number) =>
    count > 0 ? { zh: `，${zh} ${count} 份`, en: `, ${count} ${en}` } : { zh: '', en: '' };
  const others = [
    rest('待办', 'pending', pending),
    rest('不予办理', 'refused', refused),
    rest('出错', 'in trouble', failed),
    rest('其中此前已移交', 'moved before', replayed),
  ];
  const dry = dryRun
    ? { zh: '（只报告，没有写入）', en: ' (report only, nothing written)' }
    : { zh: '', en: '' };
  return style.paint.bold(
    inOneLine(
      {
        zh: `查看学籍 ${seen} 份，移交 ${moved} 份${others.map(({ zh }) => zh).join('')}${dry.zh}`,
        en: `${seen} records looked at, ${moved} moved${others.map(({ en }) => en).join('')}${dry.en}`,
      },
      style.lang,
    ),
  );
}
