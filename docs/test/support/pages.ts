import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const dist = join(import.meta.dirname, '..', '..', 'dist');

/** Every page that was built: its HTML by its address, `/law/31/`. */
export function builtPages(): ReadonlyMap<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.html'),
  );
  return new Map(
    files.map(file => [
      `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''),
      readFileSync(join(dist, file), 'utf8'),
    ]),
  );
}

/** Values of an attribute in a page, unescaped. */
export function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    value!.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"'),
  );
}
