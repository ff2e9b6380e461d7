import { type Bilingual, type Directory, showDate } from '@xueji/core';
import { findingKinds, type ReviewFinding, type ReviewState, type Tally } from '@xueji/core/review';
import { inOneLine } from './language.ts';
import { lines, type Style } from './lines.ts';
import { partyName } from './party-name.ts';
import { table } from './width.ts';

export const kindWords: Readonly<Record<ReviewFinding['kind'], Bilingual>> = {
  term: { zh: '待补正', en: 'to be put right' },
  breach: { zh: '违规', en: 'breach' },
  overdue: { zh: '逾期', en: 'overdue' },
  'open-case': { zh: '未办结', en: 'open' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
};

/** A finding in a line: about which record, what, who puts it right, by which norm. */
export function findingText(
  style: Style,
  finding: ReviewFinding,
  { directory }: { directory: Directory },
): string {
  const { kind, record, says, bearer, citations, due } = finding;
  const who = bearer && partyName(bearer, directory);
  const by = (language: keyof Bilingual) => citations.map(({ label }) => label[language]);
  const last = due === undefined ? { zh: '', en: '' } : showDate(due);
  const zh = `${record ?? ''}　${kindWords[kind].zh}：${says.zh}${last.zh && `（期限 ${last.zh}）`}${who ? `——${who.zh}` : ''}${by('zh').length > 0 ? `［${by('zh').join('、')}］` : ''}`;
  const en = `${record ?? ''} ${kindWords[kind].en}: ${says.en}${last.en && ` (by ${due})`}${who ? ` – ${who.en}` : ''} [${by('en').join(', ')}]`;
  return lines(style, { zh: zh.trim(), en: en.trim() }, '· ').join('\n');
}

/** Schools and authorities, a line each: records, records with findings, and findings by kind. */
export function talliesText(
  style: Style,
  { records, schools }: ReviewState,
  authorities: Readonly<Record<string, Tally>>,
  directory: Directory,
): string {
  const say = (words: Bilingual) => inOneLine(words, style.lang);
  const head = [
    say({ zh: '单位', en: 'body' }),
    say({ zh: '学籍', en: 'records' }),
    say({ zh: '有问题', en: 'with findings' }),
    ...findingKinds.map(kind => say(kindWords[kind])),
  ];
  const row = (name: string, tally: Tally) => [
    name,
    String(tally.records),
    String(tally.recordsWithFindings),
    ...findingKinds.map(kind => String(sum(tally.findings[kind] ?? {}))),
  ];
  const unknown = say({ zh: '名录中没有的学校', en: 'schools not in the directory' });
  const rows = [
    ...Object.entries(authorities).map(([id, tally]) => row(directory.authority(id)?.name ?? id, tally)),
    ...Object.entries(schools).map(([id, tally]) =>
      row(directory.school(id)?.name ?? (id || unknown), tally),
    ),
  ];
  const right = head.map((_, i) => i).slice(1);
  return [
    style.paint.bold(say({ zh: `复核学籍 ${records} 份`, en: `${records} records reviewed` })),
    table([head, ...rows], right),
  ].join('\n');
}

export const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((a, b) => a + b, 0);
