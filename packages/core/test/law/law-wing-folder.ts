import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chapter, Norm, Parameter, Reading, RegulationHeader } from '../../src/law/regulation.ts';

/** The law wing as it lies on the disk: read here without the loader, so that neither hides a fault of the other. */

export interface LawFile<T> {
  /** Relative to the folder of the regulation. */
  readonly path: string;
  /** File name without `.json` and what stands before it. */
  readonly stem: string;
  /** Folder, `''` at the root. */
  readonly folder: string;
  readonly value: T;
}

const root = fileURLToPath(new URL('../../regulations/sichuan-2017-draft/', import.meta.url));

/** The text of the regulation lies beside a checkout, not in it. */
const textUrl = new URL('../../../../../shared/regulation.txt', import.meta.url);

export const regulationText: Uint8Array | undefined = existsSync(textUrl) ? readFileSync(textUrl) : undefined;

export const withoutText =
  'no ../shared/regulation.txt beside this checkout: quotations are checked against the small text of the tests only';

const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .sort();

function read<T>(isKind: (path: string) => boolean): readonly LawFile<T>[] {
  return paths.filter(isKind).map(path => ({
    path,
    stem: basename(path).replace(/(\.norms)?\.json$/, ''),
    folder: dirname(path) === '.' ? '' : dirname(path),
    value: JSON.parse(readFileSync(join(root, path), 'utf8')) as T,
  }));
}

export const headers = read<RegulationHeader>(path => path === 'regulation.json');
export const chapters = read<Chapter>(path => path.endsWith('/chapter.json'));
/** Norms of other texts that rules rest on. */
const nationalLaw = '/national-law.norms.json';
export const otherNormFiles = read<{ readonly norms: readonly Norm[] }>(path => path.endsWith(nationalLaw));

export const normFiles = read<{ readonly article: number; readonly norms: readonly Norm[] }>(
  path => path.endsWith('.norms.json') && !path.endsWith(nationalLaw),
);
export const parameters = read<Parameter>(path => /^parameters\/[^/]+\.json$/.test(path));
export const readings = read<Reading>(path => /^readings\/[^/]+\.json$/.test(path));

export const norms: readonly Norm[] = normFiles.flatMap(({ value }) => value.norms);

export const lawWing = {
  norms: Object.fromEntries(norms.map(norm => [norm.id, norm])),
  parameters: Object.fromEntries(parameters.map(({ value }) => [value.name, value])),
};
