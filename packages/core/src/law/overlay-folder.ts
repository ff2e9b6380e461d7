import type { z } from 'zod';
import { normFileSchema, overlayHeaderSchema, overlayParameterSchema } from './law-file-schemas.ts';
import type { Problems } from './problems.ts';
import { type FromFile, type LawFiles, readAll, readDocuments } from './read-folder.ts';
import type { Norm } from './regulation.ts';
import type { RuleFile } from './rule.ts';
import { ruleFileSchema } from './rule-file-schema.ts';

export type OverlayHeader = Omit<z.output<typeof overlayHeaderSchema>, '$schema'>;
export type OverlayParameter = Omit<z.output<typeof overlayParameterSchema>, '$schema'>;

/** The folder of local rules (article 53). */
export interface OverlayFolder {
  readonly header: OverlayHeader | undefined;
  readonly norms: readonly (FromFile<Norm> & { readonly index: number })[];
  readonly parameters: readonly FromFile<OverlayParameter>[];
  readonly rules: readonly FromFile<RuleFile>[];
}

const isHeader = (path: string) => path === 'overlay.json';
const isNorms = (path: string) => path.endsWith('.norms.json');
const isParameter = (path: string) => /^parameters\/[^/]+\.json$/.test(path);
const isRules = (path: string) => path.endsWith('.rules.json');
const known = 'overlay.json, parameters/NAME.json, *.norms.json, *.rules.json';

export function readOverlay(files: LawFiles, problems: Problems): OverlayFolder {
  const documents = readDocuments(files, problems);
  for (const { file } of documents) {
    if (![isHeader, isNorms, isParameter, isRules].some(is => is(file))) {
      problems.add('law/unknown-file', file, [], { known });
    }
  }
  if (!documents.some(({ file }) => isHeader(file))) {
    problems.say('law/malformed', 'overlay.json', [], {
      zh: '缺少 overlay.json',
      en: 'overlay.json is missing',
    });
  }
  return {
    header: readAll(documents, isHeader, overlayHeaderSchema, problems)[0]?.value,
    norms: readAll(documents, isNorms, normFileSchema, problems).flatMap(({ file, value }) =>
      value.norms.map((norm, index) => ({ file, value: norm, index })),
    ),
    parameters: readAll(documents, isParameter, overlayParameterSchema, problems),
    rules: readAll(documents, isRules, ruleFileSchema, problems),
  };
}
