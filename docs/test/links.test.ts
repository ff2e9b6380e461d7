import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributes, builtPages, dist } from './support/pages.ts';

const pages = builtPages();
const anchors = new Map([...pages].map(([path, html]) => [path, new Set(attributes(html, 'id'))]));

test('every link within the site leads somewhere, also to its place on the page', () => {
  const broken = [...pages].flatMap(([path, html]) =>
    [...attributes(html, 'href'), ...attributes(html, 'src')]
      .filter(link => !leadsSomewhere(link, path))
      .map(link => `${path} → ${link}`),
  );
  expect(pages.size).toBeGreaterThan(100);
  expect([...new Set(broken)]).toEqual([]);
});

function leadsSomewhere(link: string, from: string): boolean {
  const url = new URL(link, `http://site${from}`);
  if (url.host !== 'site' || url.protocol !== 'http:') return /^(https?|data|mailto):$/.test(url.protocol);
  const path = decodeURIComponent(url.pathname);
  const page = anchors.get(path);
  if (!page) return existsSync(join(dist, path)) && !path.endsWith('/');
  const anchor = decodeURIComponent(url.hash.slice(1));
  // What stands behind # of the desk is its case.
  return anchor === '' || anchor === '_top' || path.endsWith('/desk/') || page.has(anchor);
}
