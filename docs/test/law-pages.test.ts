import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Norm } from '@xueji/core';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../site/law/anchors.ts';
import { lawFolder } from '../site/law/law-folder.ts';
import { attributes, builtPages } from './support/pages.ts';

const pages = builtPages();
const files = readdirSync(lawFolder, { recursive: true, encoding: 'utf8' });

/** What the files of the law wing say, read here anew: the pages are made from the compiled module. */
function inFiles<T>(suffix: string, key: string): readonly T[] {
  return files
    .filter(file => file.endsWith(suffix))
    .flatMap(file => JSON.parse(readFileSync(join(lawFolder, file), 'utf8'))[key] ?? []);
}

const norms = inFiles<Norm>('.norms.json', 'norms');
const rules = inFiles<{ name: string }>('.rules.json', 'rules');
const inLanguages = (path: string) => [pages.get(`/${path}`), pages.get(`/en/${path}`)];

describe('the regulation, article by article', () => {
  test('every article has its page in both languages', () => {
    const articles = Array.from({ length: 54 }, (_, i) => i + 1);
    const missing = articles.filter(article => inLanguages(`law/${article}/`).includes(undefined));
    expect(missing).toEqual([]);
  });

  test('every norm stands on its page, with its words', () => {
    expect(norms.length).toBeGreaterThan(150);
    const missing = norms.filter(({ id, quote }) =>
      inLanguages(`law/${slugOf(id)}/`).some(
        html => !html || !attributes(html, 'data-norm').includes(id) || !plain(html).includes(quote),
      ),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('every rule, case, parameter and reading is written out', () => {
    const all = [...pages].filter(([path]) => path.startsWith('/law/')).map(([, html]) => html);
    const written = (attribute: string) => new Set(all.flatMap(html => attributes(html, attribute)));
    const names = (folder: string) =>
      files.filter(file => file.startsWith(folder)).map(file => /([^/\\]+)\.json$/.exec(file)![1]!);
    const missing = {
      rules: rules.map(({ name }) => name).filter(name => !written('data-rule').has(name)),
      cases: inFiles<{ name: string }>('.rules.json', 'cases')
        .map(({ name }) => name)
        .filter(name => !written('data-case').has(name)),
      parameters: names('parameters/').filter(name => !written('data-parameter').has(name)),
      readings: names('readings/').filter(name => !written('id').has(`reading-${name}`)),
    };
    expect(missing).toEqual({ rules: [], cases: [], parameters: [], readings: [] });
  });

  test('every scenario is named on a page, and holds', () => {
    const text = [...pages]
      .filter(([path]) => path.startsWith('/law/'))
      .map(([, html]) => html)
      .join('');
    const marks = [...text.matchAll(/<li class="(holds|fails)">/g)].map(([, mark]) => mark);
    expect(marks.length).toBeGreaterThan(500);
    expect(marks.filter(mark => mark === 'fails')).toEqual([]);
  });

  test('a rule is said in words, with the values of its parameters', () => {
    const html = plain(pages.get('/law/29/')!);
    expect(html).toMatch(/办理[^。]*，当[^。]*学时[^。]*时，/);
    expect(plain(pages.get('/law/31/')!)).toContain(
      '当学段为“普通高中”，且两校在同一县（市、区）时，原则上不得办理，由上级教育行政部门依第三十五条可以解除。',
    );
  });
});

test('every export of every entry point is in the reference', async () => {
  const names = attributes(pages.get('/api/')!, 'data-export');
  const exported = await Promise.all([
    import('@xueji/core'),
    import('@xueji/core/law'),
    import('@xueji/adapters/sqlite'),
  ]);
  const missing = exported.flatMap(module => Object.keys(module)).filter(name => !names.includes(name));
  expect(missing).toEqual([]);
});

/** The text of a page, without its tags. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}
