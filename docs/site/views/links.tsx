import type { Rule } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import { anchorOf, slugOf } from '../law/anchors.ts';
import { pathIn } from '../law/language.ts';
import { placeWords } from '../law/rule-words.ts';
import { regulation } from '../law/the-law.ts';
import { Say, useLanguage } from './page.tsx';

/** A norm by its place, leading to its page; its words are the tooltip. */
export function NormLink({ norm }: { norm: string }) {
  const language = useLanguage();
  const path = pathIn(language, `law/${slugOf(norm)}/#${anchorOf(norm)}`);
  return (
    <a href={path} title={formatCitation(regulation, norm)[language]}>
      <Say of={placeWords(regulation, norm)} />
    </a>
  );
}

/** Norms by their places, each place once: several norms of an article are one link to the first. */
export function NormLinks({ norms }: { norms: readonly string[] }) {
  const first = new Map(norms.toReversed().map(norm => [placeWords(regulation, norm).zh, norm]));
  return (
    <>
      {[...first.values()].reverse().map(norm => (
        <NormLink key={norm} norm={norm} />
      ))}
    </>
  );
}

export function RuleLink({ rule, home, here }: { rule: Rule; home: string; here: string }) {
  const language = useLanguage();
  const page = home === here ? '' : pathIn(language, `law/${home}/`);
  return (
    <a class="rule-link" href={`${page}#rule-${rule.name}`}>
      <Say of={rule.title} />
    </a>
  );
}
