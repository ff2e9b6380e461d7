import type { z } from 'zod';
import {
  chapterSchema,
  headerSchema,
  normFileSchema,
  parameterSchema,
  readingSchema,
} from './law-file-schemas.ts';
import type { Problems } from './problems.ts';
import type { Chapter, Norm, Parameter, Reading, RegulationHeader } from './regulation.ts';
import type { RuleFile } from './rule.ts';
import { ruleFileSchema } from './rule-file-schema.ts';
import { readBySchema } from './schema-problems.ts';

/** Texts of a folder by relative path, `/` between names. */
export type LawFiles = Readonly<Record<string, string>>;

/** A value with the file it was read from. */
export interface FromFile<T> {
  readonly file: string;
  readonly value: T;
}

export interface LawFolder {
  readonly headers: readonly FromFile<RegulationHeader>[];
  readonly chapters: readonly FromFile<Chapter>[];
  readonly norms: readonly (FromFile<Norm> & { readonly index: number })[];
  readonly parameters: readonly FromFile<Parameter>[];
  readonly readings: readonly FromFile<Reading>[];
  readonly rules: readonly FromFile<RuleFile>[];
}

const kinds = {
  header: { is: (path: string) => path === 'regulation.json', name: 'regulation.json', schema: headerSchema },
  chapter: {
    is: (path: string) => path.endsWith('/chapter.json'),
    name: 'NN-NAME/chapter.json',
    schema: chapterSchema,
  },
  norms: { is: (path: string) => path.endsWith('.norms.json'), name: '*.norms.json', schema: normFileSchema },
  rules: { is: (path: string) => path.endsWith('.rules.json'), name: '*.rules.json', schema: ruleFileSchema },
  parameter: {
    is: (path: string) => /^parameters\/[^/]+\.json$/.test(path),
    name: 'parameters/NAME.json',
    schema: parameterSchema,
  },
  reading: {
    is: (path: string) => /^readings\/[^/]+\.json$/.test(path),
    name: 'readings/NAME.json',
    schema: readingSchema,
  },
};

/** Reads every JSON file of a regulation’s folder by its form; other files (scenarios, notes) are passed over. */
export function readFolder(files: LawFiles, problems: Problems): LawFolder {
  const documents = readDocuments(files, problems);
  const known = Object.values(kinds);
  for (const { file } of documents) {
    if (!known.some(kind => kind.is(file))) {
      problems.add('law/unknown-file', file, [], { known: known.map(kind => kind.name).join(', ') });
    }
  }
  const read = <T extends z.ZodType>(kind: { is: (path: string) => boolean; schema: T }) =>
    readAll(documents, kind.is, kind.schema, problems);
  return {
    headers: read(kinds.header),
    chapters: read(kinds.chapter),
    norms: read(kinds.norms).flatMap(({ file, value }) =>
      value.norms.map((norm, index) => ({ file, value: norm, index })),
    ),
    parameters: read(kinds.parameter),
    readings: read(kinds.reading),
    rules: read(kinds.rules),
  };
}

/** `world.json` has the schools and authorities of the scenarios: what tests read is not law. */
function isLaw(path: string): boolean {
  return path.endsWith('.json') && path !== 'world.json';
}

/** Parses the JSON files in the order of their paths. */
export function readDocuments(files: LawFiles, problems: Problems): readonly FromFile<unknown>[] {
  const documents: FromFile<unknown>[] = [];
  for (const file of Object.keys(files).filter(isLaw).sort()) {
    try {
      documents.push({ file, value: JSON.parse(files[file]!.replace(/^\uFEFF/, '')) });
    } catch (error) {
      problems.add('input/not-json', file, [], { what: file, problem: (error as SyntaxError).message });
    }
  }
  return documents;
}

/** Those documents whose path is of the kind, read by its schema; `$schema` stays behind. */
export function readAll<T extends z.ZodType>(
  documents: readonly FromFile<unknown>[],
  isKind: (path: string) => boolean,
  schema: T,
  problems: Problems,
): readonly FromFile<Omit<z.output<T>, '$schema'>>[] {
  return documents
    .filter(({ file }) => isKind(file))
    .flatMap(({ file, value }) => {
      const read = readBySchema(schema, value, file, problems);
      if (read === undefined) return [];
      const { $schema: _, ...rest } = read as { readonly $schema?: string };
      return [{ file, value: rest as Omit<z.output<T>, '$schema'> }];
    });
}
