import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
);
const bytes = (weight: string) =>
  new Uint8Array(readFileSync(join(folder, weight, `NotoSerifSC_${weight}.ttf`)));

/** Noto Serif SC: an open font under the OFL. */
export const fontFolder = join(folder, '400Regular');
export const fonts = { regular: bytes('400Regular'), bold: bytes('700Bold') };
