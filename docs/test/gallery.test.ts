import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '@xueji/forms/documents';
import { describe, expect, test } from 'vitest';
import { attributes, builtPages, dist } from './support/pages.ts';

const pages = builtPages();
const file = (name: string) => readFileSync(join(dist, 'gallery/files', name));
const beginnings = { pdf: '%PDF', docx: 'PK', xlsx: 'PK', html: '<!doctype html>' };

describe.each(documents.map(form => [form.id, form] as const))('the gallery shows %s', (id, form) => {
  test('as pictures of its pages, described in both languages', () => {
    for (const [path, title] of [
      ['/gallery/', `《${form.title.zh}》第 1 页`],
      ['/en/gallery/', `${form.title.en}, page 1`],
    ] as const) {
      const html = pages.get(path)!;
      const shown = attributes(html, 'src').filter(src => src.startsWith(`/gallery/files/${id}-`));
      expect(shown).toContain(`/gallery/files/${id}-1.webp`);
      expect(attributes(html, 'alt').some(alt => alt.startsWith(title))).toBe(true);
      // A page without ink would be a few kilobytes.
      for (const src of shown) {
        const picture = file(src.split('/').at(-1)!);
        expect(picture.subarray(8, 12).toString()).toBe('WEBP');
        expect(picture.length).toBeGreaterThan(10_000);
      }
    }
  });

  test.each(Object.entries(beginnings))('as a file .%s', (format, beginning) => {
    expect(file(`${id}.${format}`).subarray(0, beginning.length).toString()).toBe(beginning);
    for (const path of ['/gallery/', '/en/gallery/'])
      expect(attributes(pages.get(path)!, 'href')).toContain(`/gallery/files/${id}.${format}`);
  });
});
