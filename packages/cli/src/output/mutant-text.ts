import type { Bilingual, Regulation } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import type { MutantOutcome } from '@xueji/core/scenarios';
import { inOneLine } from './language.ts';
import type { Style } from './lines.ts';

const kinds: Readonly<Record<MutantOutcome['kind'], Bilingual>> = {
  'rule-dropped': { zh: '整条漏去', en: 'the rule left out' },
  'exception-dropped': { zh: '漏去例外', en: 'an exception left out' },
  'condition-dropped': { zh: '漏去条件', en: 'a condition left out' },
  'operator-flipped': { zh: '运算颠倒', en: 'an operator turned round' },
  'bound-shifted': { zh: '界限移一', en: 'a bound shifted by one' },
  'all-any-swapped': { zh: '“且”“或”互换', en: '“all” and “any” exchanged' },
};

/** A planted mistake that no scenario noticed. */
export function mutantText(
  { lang, paint }: Style,
  regulation: Regulation,
  { rule, kind, what }: MutantOutcome,
): string {
  const norms = rule.cites.map(norm => inOneLine(formatCitation(regulation, norm), lang)).join('、');
  const head = `${paint.red('✗')} ${inOneLine(rule.title, lang)} [${rule.name}] ${norms}`;
  return `${head}\n    ${inOneLine(kinds[kind], lang)}${what === '' ? '' : `：${what}`}`;
}
