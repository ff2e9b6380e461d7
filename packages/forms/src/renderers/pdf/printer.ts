import * as printerModule from 'pdfmake/js/Printer.js';
import { tableLayouts } from './content.ts';
import { type FontDocument, provide } from './opened-fonts.ts';

interface PdfDocument extends FontDocument {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: unknown) => void): void;
  end(): void;
}
interface Printer {
  createPdfKitDocument(definition: object, options: object): Promise<PdfDocument>;
}
type PrinterClass = new (fonts: object, files: object, urls: object, policy: () => boolean) => Printer;

/** A module of CommonJS with a default export is seen in as many ways as there are bundlers. */
function printerClass(): PrinterClass {
  let found = printerModule as unknown;
  while (typeof found !== 'function') found = (found as { default: unknown }).default;
  return found as PrinterClass;
}

/** Neither files nor addresses are opened, whatever the text says. */
const noUrls = { resolve: () => {}, resolved: async () => {} };

/** The bytes of a PDF. `F0`, `F1` … are the names of `faces`. */
export async function print(
  definition: object,
  faces: readonly Uint8Array[],
  bold: Uint8Array | undefined,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const fonts: Record<string, { normal: string; bold: string }> = {};
  faces.forEach((bytes, i) => {
    files.set(`F${i}`, bytes);
    fonts[`F${i}`] = { normal: `F${i}`, bold: `F${i}` };
  });
  if (bold) {
    files.set('bold', bold);
    fonts.F0 = { normal: 'F0', bold: 'bold' };
  }
  const virtual = {
    existsSync: (name: string) => files.has(name),
    readFileSync: (name: string) => files.get(name),
  };
  const printer = new (printerClass())(fonts, virtual, noUrls, () => false);
  // The library keeps the document here before it sets anything, so fonts that are open already can be put into it.
  let document: PdfDocument | undefined;
  Object.defineProperty(printer, 'pdfKitDoc', {
    get: () => document,
    set: (made: PdfDocument) => {
      document = made;
      provide(made);
    },
  });
  return bytesOf(await printer.createPdfKitDocument(definition, { tableLayouts }));
}

function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', chunk => chunks.push(chunk));
    document.on('end', () => resolve(joined(chunks)));
    document.on('error', reject);
    document.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
