/** A font in one document: which of its shapes are used there. */
interface EmbeddedFont {
  readonly font: { _glyphs: object };
  readonly constructor: new (document: FontDocument, font: object, id: string) => EmbeddedFont;
}

/** What of a document of the library has to do with fonts. */
export interface FontDocument {
  font(source: unknown, ...rest: readonly unknown[]): unknown;
  _font: EmbeddedFont;
  _fontCount: number;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
}

const opened = new WeakMap<Uint8Array, Pick<EmbeddedFont, 'font' | 'constructor'>>();

/**
 * Lets a document take fonts that another one has opened: their tables are read once in a process, which is a third of the time of
 * a form.
 */
export function provide(document: FontDocument): void {
  const open = document.font;
  document.font = (source, ...rest) => {
    if (!(source instanceof Uint8Array)) return open.call(document, source, ...rest);
    const known = opened.get(source);
    if (known) {
      // A shape remembers for which character it was asked first: another document may mean another one.
      known.font._glyphs = {};
      document._fontCount += 1;
      const id = `F${document._fontCount}`;
      document._font = new known.constructor(document, known.font, id);
      document._fontFamilies[id] = document._font;
    } else {
      open.call(document, source, ...rest);
      const { font, constructor: Embedded } = document._font;
      opened.set(source, { font, constructor: Embedded });
    }
    return document;
  };
}
