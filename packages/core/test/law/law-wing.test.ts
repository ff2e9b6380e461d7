import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/text.ts';
import {
  chapters,
  headers,
  type LawFile,
  normFiles,
  norms,
  otherNormFiles,
  parameters,
  readings,
  regulationText,
  withoutText,
} from './law-wing-folder.ts';

/** Norms of articles 1–54, in order: what was found in the text, article by article. */
const normsOfArticle = [
  1, 1, 4, 4, 1, 3, 3, 1, 1, 4, 2, 3, 2, 2, 4, 1, 3, 4, 1, 6, 1, 4, 1, 4, 3, 8, 2, 1, 2, 2, 4, 6, 3, 2, 3, 1,
  1, 5, 5, 3, 3, 2, 2, 2, 1, 3, 1, 1, 2, 1, 8, 1, 1, 1,
];
const sequence = [
  ...numbered('P', 3),
  ...normsOfArticle.flatMap((count, index) => numbered(String(index + 1), count)),
  ...numbered('A', 14),
];

const articles = normsOfArticle.map((_, index) => index + 1);
const normIds = new Set(norms.map(({ id }) => id));

describe('norms', () => {
  it('are the 158 of the text, each once, in its order', () => {
    expect(sequence).toHaveLength(158);
    expect(norms.map(({ id }) => id).toSorted(inSequence)).toEqual(sequence);
  });

  it('stand in the file of their article', () => {
    for (const { path, stem, value } of normFiles) {
      const ids = value.norms.map(({ id }) => id.split('.')[0]);
      if (stem === 'preamble') expect(new Set(ids), path).toEqual(new Set(['P']));
      else if (stem === 'attachments') expect(new Set(ids), path).toEqual(new Set(['A']));
      else {
        expect(stem).toBe(`article-${String(value.article).padStart(2, '0')}`);
        expect(new Set(ids), path).toEqual(new Set([String(value.article)]));
      }
      expect(
        value.norms.map(({ article }) => article),
        path,
      ).toEqual(value.norms.map(() => value.article));
    }
  });

  it('name parameters that are there, and the parameters name them', () => {
    const byName = new Map(parameters.map(({ value }) => [value.name, value]));
    for (const norm of norms) {
      for (const name of norm.parameters ?? []) {
        expect(byName.get(name)?.cites, `${norm.id} → ${name}`).toContain(norm.id);
      }
    }
    const named = new Set(norms.flatMap(norm => norm.parameters ?? []));
    expect([...byName.keys()].filter(name => !named.has(name))).toEqual([]);
  });

  it('have a gist of one sentence that is not the quotation', () => {
    for (const { id, gist, quote } of norms) {
      expect(gist.zh, id).toMatch(/^[^。]+。$/u);
      expect(gist.zh.replace(/。$/u, ''), id).not.toBe(quote);
      expect(gist.en, id).toMatch(/\.$/);
    }
  });

  it('of other texts say which text, and begin their ids with it', () => {
    const others = otherNormFiles.flatMap(({ value }) => value.norms);
    expect(others.length).toBeGreaterThan(0);
    for (const { id, source } of others) {
      expect(id).toMatch(/^[a-z-]+:\d+$/);
      expect(source?.zh).toMatch(/^《.+》$/);
    }
  });

  it('that are unclear have a reading', () => {
    const read = new Set(readings.flatMap(({ value }) => value.cites));
    expect(
      norms.filter(({ interpretation, id }) => interpretation && !read.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('chapters', () => {
  it('hold every article from 1 to 54 once, in order', () => {
    const inOrder = chapters.toSorted((a, b) => a.value.ordinal - b.value.ordinal);
    expect(inOrder.flatMap(({ value }) => value.articles)).toEqual(articles);
    expect(inOrder.map(({ value }) => value.ordinal)).toEqual([...Array(16).keys()]);
  });

  it('are the folders of their number, and hold the files of their articles', () => {
    for (const { folder, value } of chapters) {
      expect(folder).toMatch(new RegExp(`^${String(value.ordinal).padStart(2, '0')}-[a-z-]+$`));
      const files = normFiles.filter(file => file.folder === folder);
      expect(files.map(file => file.value.article)).toEqual(value.articles.length > 0 ? value.articles : [0]);
    }
  });
});

describe('parameters', () => {
  it('cite norms and readings that are there', () => {
    const names = new Set(readings.map(({ value }) => value.name));
    for (const { value } of parameters) {
      expect(
        value.cites.filter(id => !normIds.has(id)),
        value.name,
      ).toEqual([]);
      if (value.reading !== undefined) expect(names, value.name).toContain(value.reading);
    }
  });

  it('quote the text, or say in a note and a reading whose value it is', () => {
    for (const { value } of parameters) {
      for (const { quote, note } of value.values) {
        expect(quote !== undefined || (note !== undefined && value.reading !== undefined), value.name).toBe(
          true,
        );
      }
    }
  });

  it('hold values of their type', () => {
    for (const { value: parameter } of parameters) {
      for (const { value } of parameter.values)
        expect(fits(parameter.type, value), parameter.name).toBe(true);
    }
  });
});

describe('readings', () => {
  it('cite norms that are there', () => {
    for (const { value } of readings)
      expect(
        value.cites.filter(id => !normIds.has(id)),
        value.name,
      ).toEqual([]);
  });

  it('take one of at least two options', () => {
    for (const { value } of readings) {
      const ids = value.options.map(({ id }) => id);
      expect(new Set(ids).size, value.name).toBe(ids.length);
      expect(ids.length, value.name).toBeGreaterThan(1);
      expect(ids, value.name).toContain(value.taken);
    }
  });
});

it('parameters and readings are named as their files', () => {
  const named: readonly LawFile<{ readonly name: string }>[] = [...parameters, ...readings];
  expect(named.map(({ value }) => value.name)).toEqual(named.map(({ stem }) => stem));
});

it('everything that a person reads is there in Chinese and in English', () => {
  const all = [headers, chapters, normFiles, parameters, readings]
    .flat()
    .flatMap(({ path, value }) => pairs(value, path));
  expect(all.length).toBeGreaterThan(158);
  expect(all.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  expect(all.filter(({ en }) => !/[a-z]/.test(en))).toEqual([]);
});

describe('the header', () => {
  it('is there once, and dates nothing that the text leaves blank', () => {
    expect(headers).toHaveLength(1);
    expect(headers[0]!.value.effective).toEqual({ from: null, to: null });
    expect(headers[0]!.value.effectiveCites.filter(id => !normIds.has(id))).toEqual([]);
  });

  const bytes = regulationText;
  if (bytes === undefined) {
    console.info(withoutText);
  } else {
    it('names the text by its hash, and chapters are headed as printed there', () => {
      expect(headers[0]!.value.textSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const text = new TextDecoder().decode(bytes);
      const printed = chapters.filter(({ value }) => value.printed !== '').map(({ value }) => value.printed);
      expect(printed.filter(heading => !text.includes(`\n${heading}\n`))).toEqual([]);
    });
  }
});

function numbered(article: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${article}.${index + 1}`);
}

function inSequence(a: string, b: string): number {
  const place = (id: string) => (sequence.includes(id) ? sequence.indexOf(id) : sequence.length);
  return place(a) - place(b);
}

function fits(type: (typeof parameters)[number]['value']['type'], value: unknown): boolean {
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value) && type.unit !== undefined;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value));
    case 'month-day':
      return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(String(value));
    case 'enum':
      return type.values.includes(String(value));
    case 'list':
      return Array.isArray(value) && value.every(each => type.values.includes(each));
  }
}

/** Every `{ zh, en }` in a value, wherever it stands. */
function pairs(value: unknown, path: string): readonly (Bilingual & { readonly path: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'zh' in value || 'en' in value ? [{ path, zh: '', en: '', ...(value as Partial<Bilingual>) }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => pairs(part, `${path}/${key}`))];
}
