import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fontFolder } from './fonts.ts';

const found = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)));

/** Where tests run unwatched the programs must be there; elsewhere their absence is said and counted as skipped. */
export const missing = ['soffice', 'pdftotext'].filter(program => !found(program));
export const areMissing = missing.length > 0 && !process.env.CI;
export const reason = areMissing ? ` (skipped: no ${missing.join(' and no ')} here)` : '';

/** Text of a PDF in the order in which it was set, blanks taken out: programs break lines where they like. */
export function pdfText(bytes: Uint8Array): string {
  return squeezed(rawText(bytes));
}

/** A form feed ends each page. */
export const pageCount = (bytes: Uint8Array): number => rawText(bytes).split('\f').length - 1;

function rawText(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'xueji-pdf-')), 'a.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
}

export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\f]/g, '');

/** Opens files in LibreOffice and prints them: PDFs by the names of the files. */
export function printed(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-office-'));
  // A home of its own: no profile of the user is touched, and the font is the one of our own PDF.
  mkdirSync(join(folder, 'home/.fonts'), { recursive: true });
  symlinkSync(fontFolder, join(folder, 'home/.fonts/noto'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const out = join(folder, 'out');
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, ...paths], {
    env: { ...process.env, HOME: join(folder, 'home') },
    stdio: 'pipe',
    timeout: 240_000,
  });
  return Object.fromEntries(
    readdirSync(out).map(name => [name.replace(/\.pdf$/, ''), new Uint8Array(readFileSync(join(out, name)))]),
  );
}
