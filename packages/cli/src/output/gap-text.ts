import type { Regulation } from '@xueji/core';
import { type ActSpace, type Finding, sayAct, sayFinding } from '@xueji/core/gaps';
import { inOneLine } from './language.ts';
import { labelled, lines, type Style } from './lines.ts';
import { table } from './width.ts';

/** A line for each command that the chapters regulate: how many situations there are, and how many had to be tried. */
export function spacesText({ lang }: Style, regulation: Regulation, acts: readonly ActSpace[]): string {
  const oneLanguage = lang === 'both' ? 'zh' : lang;
  const say = (zh: string, en: string) => inOneLine({ zh, en }, oneLanguage);
  const heading = [
    say('章', 'chapter'),
    say('事项', 'act'),
    say('事实', 'facts'),
    say('组合', 'situations'),
    say('逐一试过', 'tried'),
  ];
  const rows = regulation.chapters.flatMap(({ ordinal, title }) =>
    acts
      .filter(({ chapter }) => chapter === ordinal)
      .map(({ command, facts, points, tried }) => [
        inOneLine(title, oneLanguage),
        `${inOneLine(sayAct(regulation, command), oneLanguage)} ${command}`,
        String(facts.length),
        grouped(points),
        grouped(tried),
      ]),
  );
  return table([heading, ...rows], [2, 3, 4]);
}

const grouped = (count: number) => count.toLocaleString('en-US');

/** A gap or a conflict: where it is, in which articles, and the reading that removes it. */
export function findingText(style: Style, regulation: Regulation, finding: Finding): string {
  const { paint } = style;
  const said = sayFinding(regulation, finding);
  const mark = finding.reading === undefined ? paint.red('✗') : finding.under ? '○' : '●';
  const reading = said.reading
    ? labelled(
        style,
        { zh: `读法 ${said.reading.name}`, en: `reading ${said.reading.name}` },
        said.reading.question,
        '  ',
      )
    : lines(style, { zh: paint.red('还没有读法'), en: paint.red('no reading yet') }, '  ');
  return [
    ...lines(style, said.heading, `${mark} `),
    ...said.norms.flatMap(norm => lines(style, norm, '  § ')),
    ...said.cases.flatMap(each => labelled(style, { zh: '情形', en: 'where' }, each, '  ')),
    ...labelled(style, { zh: '例如', en: 'such as' }, said.example, '  '),
    ...reading,
    ...said.options.flatMap(({ text, brings, taken }) =>
      lines(
        style,
        {
          zh: `${text.zh}→ ${brings.zh}${taken ? '（现行）' : ''}`,
          en: `${text.en} → ${brings.en}${taken ? ' (taken)' : ''}`,
        },
        taken ? '    ● ' : '    ○ ',
      ),
    ),
  ].join('\n');
}
