import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { cohortRoster, leaversRoster, transferApplication } from '../../src/generated/documents.ts';
import { exampleOf, layoutOf, type PrintedForm } from '../../src/index.ts';
import { runsOf } from '../../src/renderers/pdf/fonts.ts';
import { pdfOf } from '../../src/renderers/pdf/index.ts';
import { fonts } from '../support/fonts.ts';

interface Font {
  readonly characterSet: readonly number[];
  readonly numGlyphs: number;
  readonly loca: { readonly offsets: readonly number[] };
  _getTableStream(tag: 'glyf'): { pos: number; readBuffer(length: number): Uint8Array };
  glyphForCodePoint(point: number): { readonly id: number };
}

const font = fontkit.create(fonts.regular) as Font;

/** The outline of a shape as the bytes that stand in the font; nothing for one that has none. */
function outlineOf(font: Font, id: number): string {
  const [from, to] = font.loca.offsets.slice(id, id + 2) as [number, number];
  const stream = font._getTableStream('glyf');
  stream.pos += from;
  return Buffer.from(stream.readBuffer(to - from)).toString('latin1');
}

function form(paragraphs: readonly string[]): PrintedForm {
  const blocks = paragraphs.map(
    text => ({ kind: 'paragraph', text, align: 'left', size: 9, before: 0, indent: false }) as const,
  );
  return { title: '字', titleEn: 'characters', paper: 'portrait', copies: [{ mark: '' }], blocks };
}
const paragraph = (text: string) => form([text]);

/** Fonts embedded in a PDF. */
function embedded(bytes: Uint8Array): readonly Font[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    const from = index + start.length;
    try {
      return [
        fontkit.create(
          inflateSync(Buffer.from(bytes).subarray(from, text.indexOf('endstream', from))),
        ) as Font,
      ];
    } catch {
      return [];
    }
  });
}

describe('the shapes in a PDF', () => {
  test('are those of the font for every Chinese character that it claims: none is lost when it is cut down', async () => {
    // GB 18030-2022 goes by blocks of Unicode; level 2 adds the characters of the general table, many beyond the first plane.
    const han = font.characterSet.filter(
      point =>
        (point >= 0x3400 && point <= 0x9fff) || (point >= 0x20000 && point <= 0x323af) || point === 0x3007,
    );
    expect(han.length).toBeGreaterThan(27_000);
    const outlines = han.map(point => outlineOf(font, font.glyphForCodePoint(point).id));
    expect(outlines.filter(outline => outline === '')).toEqual([]);
    // Two hundred characters a paragraph: the library takes far longer over a long one.
    const characters = han.map(point => String.fromCodePoint(point));
    const paragraphs = Array.from({ length: Math.ceil(han.length / 200) }, (_, i) =>
      characters.slice(200 * i, 200 * (i + 1)).join(''),
    );
    const [cut] = [...embedded(await pdfOf(form(paragraphs), fonts))].sort(
      (a, b) => b.numGlyphs - a.numGlyphs,
    );
    const kept = new Set(Array.from({ length: cut!.numGlyphs }, (_, id) => outlineOf(cut!, id)));
    expect(characters.filter((_, i) => !kept.has(outlines[i]!))).toEqual([]);
  });

  test('that no font has are named, all at once, and nothing is printed', async () => {
    const values = { ...exampleOf(transferApplication), name: '示例\u{323B0}', address: '\u{10FFFD}路' };
    await expect(pdfOf(layoutOf(transferApplication, values), fonts)).rejects.toMatchObject({
      code: 'forms/missing-glyphs',
      details: { characters: '\u{323B0}（U+323B0）、\u{10FFFD}（U+10FFFD）' },
    });
  });

  test('come from another font where the first has none', () => {
    const only = (characters: string) => ({
      hasGlyphForCodePoint: (point: number) => characters.includes(String.fromCodePoint(point)),
    });
    const missing = new Set<string>();
    const runs = runsOf('示\u{30EDD}例，\u{30EDE}', [only('示例，'), only('示\u{30EDD}')], missing);
    expect(runs).toEqual([
      { text: '示', font: 'F0' },
      { text: '\u{30EDD}', font: 'F1' },
      { text: '例，', font: 'F0' },
    ]);
    expect([...missing]).toEqual(['\u{30EDE}']);
  });

  test('are refused from bytes that are no font', async () => {
    await expect(pdfOf(paragraph('字'), { regular: new Uint8Array(100) })).rejects.toMatchObject({
      code: 'forms/bad-font',
    });
  });
});

const pagesOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)!.length;

describe('a PDF', () => {
  test('is the same bytes for the same form', async () => {
    const printed = layoutOf(transferApplication, exampleOf(transferApplication));
    expect(Buffer.compare(await pdfOf(printed, fonts), await pdfOf(printed, fonts))).toBe(0);
  });

  test('is the same bytes whatever was printed before it, also where two characters have one shape', async () => {
    const sharing = ['\u2F08', '\u4EBA'] as const;
    expect(new Set(sharing.map(each => font.glyphForCodePoint(each.codePointAt(0)!).id)).size).toBe(1);
    const alone = await pdfOf(paragraph(sharing[1]), { regular: fonts.regular.slice() });
    const used = { regular: fonts.regular.slice() };
    await pdfOf(paragraph(sharing[0]), used);
    expect(Buffer.compare(await pdfOf(paragraph(sharing[1]), used), alone)).toBe(0);
  });

  test('of a long roster has more pages, and one set a copy', async () => {
    const one = layoutOf(cohortRoster, exampleOf(cohortRoster, 60));
    expect(pagesOf(await pdfOf(one, fonts))).toBe(4);
    const roster = layoutOf(leaversRoster, exampleOf(leaversRoster, 3));
    expect(roster.copies.map(({ mark }) => mark)).toEqual([
      '一式三份·第一份 学校存',
      '一式三份·第二份 县（市、区）教育行政部门存',
      '一式三份·第三份 市（州）教育行政部门存',
    ]);
    expect(pagesOf(await pdfOf(roster, fonts))).toBe(3);
  });
});
