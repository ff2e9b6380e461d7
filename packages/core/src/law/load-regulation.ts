import type { XuejiError } from '../errors/index.ts';
import { checkFolder } from './check-folder.ts';
import { closureEvaluator } from './closures.ts';
import type { FactCatalogue } from './condition.ts';
import { putIn } from './conditions.ts';
import {
  arrangeRules,
  type CheckedRule,
  defineRegulation,
  type RegulationData,
} from './define-regulation.ts';
import { digestOf } from './digest.ts';
import { Problems } from './problems.ts';
import { type FromFile, type LawFiles, readDocuments, readFolder } from './read-folder.ts';
import type { Regulation } from './regulation.ts';
import type { CaseDefinition, RuleFile } from './rule.ts';

export interface LoadOptions {
  /** Names of the commands there are: with them, a rule on a misspelt command is refused. */
  readonly commands?: readonly string[];
}

/**
 * Reads, checks and compiles the folder of a regulation: `regulation.json`, `NN-NAME/chapter.json`, `*.norms.json`,
 * `*.rules.json`, `parameters/NAME.json`, `readings/NAME.json`; files that are not JSON are passed over.
 *
 * @param files texts by path relative to the folder
 * @param catalogue the facts that rules may ask, with their types
 * @throws XuejiError the fault with its file and path (`law/…`, `input/not-json`); `law/bad-rule-file` where there are several
 */
export function loadRegulation(
  files: LawFiles,
  catalogue: FactCatalogue,
  options: LoadOptions = {},
): Regulation {
  return defineRegulation(readRegulation(files, catalogue, options), (_, conditions) =>
    closureEvaluator(conditions),
  );
}

/**
 * Everything that is wrong with a folder; empty where it can be loaded.
 *
 * @returns errors with `code`, `where.file` and `where.path`
 */
export function checkRegulation(
  files: LawFiles,
  catalogue: FactCatalogue,
  options: LoadOptions = {},
): readonly XuejiError[] {
  const problems = new Problems();
  checkFolder(readFolder(files, problems), catalogue, options.commands, problems);
  return problems.found;
}

/**
 * Reads and checks the folder of a regulation without compiling it: what the generator writes down.
 *
 * @throws XuejiError as {@link loadRegulation}
 */
export function readRegulation(
  files: LawFiles,
  catalogue: FactCatalogue,
  options: LoadOptions = {},
): RegulationData {
  const problems = new Problems();
  const folder = readFolder(files, problems);
  const header = checkFolder(folder, catalogue, options.commands, problems);
  problems.throwIfAny();
  return {
    header: header!,
    chapters: folder.chapters.map(({ value }) => value).sort((a, b) => a.ordinal - b.ordinal),
    norms: folder.norms.map(({ value }) => value),
    parameters: folder.parameters.map(({ value }) => value),
    readings: folder.readings.map(({ value }) => value),
    cases: folder.rules.flatMap(({ value }) => casesOf(value)),
    ...arrangeRules(folder.rules.flatMap(rulesOf)),
    digest: digestOf(readDocuments(files, problems)),
  };
}

/** The rules of a file with its shared conditions put in. */
export function rulesOf({
  value: file,
}: FromFile<RuleFile>): readonly (CheckedRule & { readonly article: number })[] {
  const shared = file.conditions ?? {};
  return file.rules.map(rule => ({
    rule,
    when: putIn(rule.conditions, shared),
    unless: (rule.unless ?? []).map(exception => putIn(exception.conditions, shared)),
    article: file.article,
  }));
}

function casesOf(file: RuleFile): readonly CaseDefinition[] {
  const shared = file.conditions ?? {};
  return (file.cases ?? []).map(definition => ({
    ...definition,
    steps: definition.steps.map(step =>
      step.when ? { ...step, when: putIn(step.when, shared) } : step,
    ) as unknown as CaseDefinition['steps'],
  }));
}
