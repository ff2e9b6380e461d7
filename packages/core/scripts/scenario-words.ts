import { facts } from '../src/facts/catalogue.ts';
import type { RegulationData } from '../src/law/define-regulation.ts';
import { labelOf } from '../src/messages/labels.ts';
import { commandTypes } from '../src/procedures/command.ts';
import { documentKinds } from '../src/record/vocabulary.ts';

/** Every word that a scenario can use and that grows with the law, as a page: made from the rules and the vocabulary. */
export function scenarioWords({ rules, cases }: RegulationData): string {
  const own = rules.map(({ rule }) => rule);
  const ofModality = (...modalities: readonly string[]) =>
    own.filter(({ modality }) => modalities.includes(modality));
  const ruleRows = (found: typeof own) =>
    found.map(({ name, title, cites }) => row(`\`${name}\``, title.zh, cites.join('、')));
  return `${[
    '# 情形中可用的词',
    '由规则文件和词汇表生成，请勿手改（`node packages/core/scripts/generate.ts`）。写法见[情形文件](scenarios.md)。',
    'Words that a scenario can use; generated.',
    section('事项 · acts', ['名称', '事项'], labelled(commandTypes)),
    section('材料 · documents', ['名称', '材料'], labelled(documentKinds)),
    section(
      '环节 · steps',
      ['名称', '环节', '条款'],
      cases.flatMap(({ steps }) =>
        steps.map(({ id, title, cites }) => row(`\`${id}\``, title.zh, cites.join('、'))),
      ),
    ),
    section('不予办理 · prohibitions', ['规则名', '含义', '条款'], ruleRows(ofModality('prohibition'))),
    section('原则上不得 · presumptions', ['规则名', '含义', '条款'], ruleRows(ofModality('presumption'))),
    section('须补充 · requirements', ['规则名', '含义', '条款'], ruleRows(ofModality('requirement'))),
    section(
      '依据 · grounds',
      ['规则名', '含义', '条款'],
      ruleRows(ofModality('ground', 'permission', 'deeming')),
    ),
    section('义务 · duties', ['规则名', '含义', '条款'], ruleRows(ofModality('duty'))),
    section(
      '事实 · facts',
      ['名称', '含义'],
      Object.entries(facts).map(([name, { label }]) => row(`\`${name}\``, label.zh)),
    ),
  ].join('\n\n')}\n`;
}

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const labelled = (words: readonly string[]) => words.map(word => row(`\`${word}\``, labelOf(word).zh));

function section(title: string, heads: readonly string[], rows: readonly string[]): string {
  return [`## ${title}\n`, row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
}
