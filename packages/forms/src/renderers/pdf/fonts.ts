import { XuejiError } from '@xueji/core/errors';
import * as fontkit from 'fontkit';

/** The bytes of TrueType or OpenType fonts; a collection (.ttc) is not taken. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  /** For the title; absent: the regular one. */
  readonly bold?: Uint8Array;
  /** Asked in turn for characters that the regular one doesn’t have, such as rare ones of names. */
  readonly fallback?: readonly Uint8Array[];
}

interface Coverage {
  hasGlyphForCodePoint(point: number): boolean;
}

/** A font is opened once, however many forms are printed with it. */
const opened = new WeakMap<Uint8Array, Coverage>();

export function coverageOf(bytes: Uint8Array): Coverage {
  let found = opened.get(bytes);
  if (found === undefined) {
    try {
      found = fontkit.create(bytes as never) as unknown as Coverage;
    } catch (error) {
      throw new XuejiError('forms/bad-font', {}, {}, { cause: error });
    }
    if (typeof found.hasGlyphForCodePoint !== 'function') throw new XuejiError('forms/bad-font');
    opened.set(bytes, found);
  }
  return found;
}

/** Text in one font. */
export interface Run {
  readonly text: string;
  /** `F0` is the regular font, the others are its fallbacks. */
  readonly font: string;
}

/** Characters that never have a shape. */
const shapeless = /[\n\r\t\u200B]|\p{Variation_Selector}/u;

/** Cuts text where another font is needed. What no font has is put into `missing`. */
export function runsOf(text: string, fonts: readonly Coverage[], missing: Set<string>): readonly Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const at = shapeless.test(character)
      ? -1
      : fonts.findIndex(font => font.hasGlyphForCodePoint(character.codePointAt(0)!));
    if (at < 0 && !shapeless.test(character)) missing.add(character);
    if (at < 0 && !shapeless.test(character)) continue;
    const font = at < 0 ? (last?.font ?? 'F0') : `F${at}`;
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

/** @throws XuejiError `forms/missing-glyphs` naming every character with its code point */
export function requireGlyphs(missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  const characters = [...missing].map(
    character => `${character}（U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`,
  );
  throw new XuejiError('forms/missing-glyphs', { characters: characters.join('、') });
}
