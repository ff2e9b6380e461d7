import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { exampleOf, type Form, layoutOf } from '@xueji/forms';
import { documents } from '@xueji/forms/documents';
import { docxOf } from '@xueji/forms/docx';
import { htmlOf } from '@xueji/forms/html';
import { pdfOf } from '@xueji/forms/pdf';
import { xlsxOf } from '@xueji/forms/xlsx';
import { type Picture, picturesOf } from './pictures.ts';

/** A document filled with synthetic data: a file of each format, and a picture of each page. */
export interface Specimen {
  readonly form: Form;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly pictures: readonly Picture[];
}

/** The formats, in the order in which they are offered. */
export const formats = ['pdf', 'docx', 'xlsx', 'html'] as const;

const resolve = createRequire(import.meta.url).resolve;
const font = (weight: string) =>
  new Uint8Array(
    readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`)),
  );

/** Made once a build, whichever page asks first. */
export const specimens: Promise<readonly Specimen[]> = all();

async function all(): Promise<readonly Specimen[]> {
  const fonts = { regular: font('400Regular'), bold: font('700Bold') };
  const made: Specimen[] = [];
  for (const form of documents) {
    const printed = layoutOf(form, exampleOf(form), { sample: true });
    const pdf = await pdfOf(printed, fonts);
    const files = { pdf, docx: await docxOf(printed), xlsx: await xlsxOf(printed), html: htmlOf(printed) };
    made.push({ form, files, pictures: await picturesOf(pdf) });
  }
  return made;
}

/** Where a file of a document stands: `/gallery/files/transfer-application.pdf`. */
export const fileOf = ({ id }: Form, format: string): string => `/gallery/files/${id}.${format}`;
/** `/gallery/files/transfer-application-1.webp` */
export const pictureOf = ({ id }: Form, page: number): string => `/gallery/files/${id}-${page}.webp`;
