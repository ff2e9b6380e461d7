import type { Finding } from '@xueji/core/gaps';
import { findGaps } from '@xueji/core/gaps';
import type { CheckedRule } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { slugOf } from './anchors.ts';
import { type ArticlePage, articlePages } from './articles.ts';
import { runAll } from './scenarios.ts';

/** What every page of the regulation is made from; worked out once a build. */
export const regulation = sichuan2017Draft;
export const pages = articlePages(regulation);
export const runs = runAll(regulation);

/** Every rule once, with its shared conditions put in. */
export const rules: readonly CheckedRule[] = [
  ...new Map(
    Object.values(regulation.ruleSets).flatMap(({ rules: list, conditions }) =>
      list.map((rule, i): [string, CheckedRule] => [rule.name, { rule, ...conditions[i]! }]),
    ),
  ).values(),
];

export const findings: readonly Finding[] = findGaps(regulation).findings;

/** The page on which a rule is written out: that of the first norm it cites. */
export const homeOf = ({ rule }: CheckedRule): string => slugOf(rule.cites[0]);

/** The page that a scenario file belongs to. */
export function slugOfFile(file: string): string {
  const name = file.split('/').at(-1)!.replace('.scenarios.yaml', '');
  const article = /^article-(\d+)/.exec(name);
  if (article) return String(Number(article[1]));
  return name.startsWith('attachments') ? 'attachments' : 'preamble';
}

/** Whether something that cites norms belongs on a page. */
export const isOn = (page: ArticlePage, cites: readonly string[]): boolean =>
  cites.some(norm => slugOf(norm) === page.slug);

/** Later than any change in the files: the law as it will stand. */
export const lastDay = '9999-12-31';
