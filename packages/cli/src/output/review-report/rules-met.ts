import type { Bilingual, Regulation } from '@xueji/core';
import type { FindingKind, ReviewFinding } from '@xueji/core/review';
import type { Reviewed } from './reviewed.ts';

/** A rule, or a duty or step of a case, that there are findings of. */
export interface RuleMet {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly title: Bilingual;
  readonly norms: Bilingual;
  readonly count: number;
}

/** By kind and rule, in the order in which they are met. */
export async function rulesMet({ regulation, findings }: Reviewed): Promise<ReadonlyMap<string, RuleMet>> {
  const titles = titlesOf(regulation);
  const met = new Map<string, RuleMet>();
  for await (const finding of findings()) {
    const name = ruleKey(finding.kind, finding.rule);
    const before = met.get(name) ?? {
      kind: finding.kind,
      rule: finding.rule,
      title: titles.get(finding.rule) ?? finding.says,
      norms: normsOf(finding),
      count: 0,
    };
    met.set(name, { ...before, count: before.count + 1 });
  }
  return met;
}

export const ruleKey = (kind: string, rule: string): string => `${kind} ${rule}`;

export function normsOf({ citations }: Pick<ReviewFinding, 'citations'>): Bilingual {
  return {
    zh: citations.map(({ label }) => label.zh).join('、'),
    en: citations.map(({ label }) => label.en).join(', '),
  };
}

const titlesOf = ({ ruleSets }: Regulation): ReadonlyMap<string, Bilingual> =>
  new Map(
    Object.values(ruleSets).flatMap(({ rules }) => rules.map(({ name, title }) => [name, title] as const)),
  );
