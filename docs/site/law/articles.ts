import type { Bilingual, Norm, Regulation } from '@xueji/core';
import { formatCitation } from '@xueji/core/law';
import { slugOf } from './anchors.ts';
import { both } from './language.ts';

/** A page of the regulation: an article, or what stands outside the articles. */
export interface ArticlePage {
  /** Last part of its address. */
  readonly slug: string;
  readonly title: Bilingual;
  readonly chapter: Bilingual;
  readonly norms: readonly Norm[];
}

const outside: Readonly<Record<string, Bilingual>> = {
  preamble: both('转载文本的前言', 'Preamble of the reprint'),
  attachments: both('附件', 'Attachments'),
  'national-law': both('所引用的国家法律', 'National law it rests on'),
};

/** Every page of the regulation, in the order of the text. */
export function articlePages(regulation: Regulation): readonly ArticlePage[] {
  const bySlug = Map.groupBy(Object.values(regulation.norms), norm => slugOf(norm.id));
  const page = (slug: string, title: Bilingual, chapter: Bilingual): ArticlePage[] => {
    const norms = bySlug.get(slug) ?? [];
    return norms.length === 0 ? [] : [{ slug, title, chapter, norms }];
  };
  const articles = regulation.chapters.flatMap(chapter =>
    chapter.articles.flatMap(article =>
      page(String(article), titleOf(regulation, article), {
        zh: chapter.printed.replace(/\s+/g, ' '),
        en: chapter.title.en,
      }),
    ),
  );
  const [preamble, attachments, national] = Object.entries(outside).map(([slug, title]) =>
    page(slug, title, title),
  );
  return [...preamble!, ...articles, ...attachments!, ...national!];
}

/** 第三十一条 / article 31 */
function titleOf(regulation: Regulation, article: number): Bilingual {
  const { zh } = formatCitation(regulation, `${article}`);
  return both(zh, `Article ${article}`);
}
