import { dirname, resolve } from 'node:path';
import { type DirectoryDocument, isXuejiError, type Regulation, XuejiError } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { runScenario, type Scenario, scenarioFileSchema, scenarioSchema } from '@xueji/core/scenarios';
import * as z from 'zod';
import { readDirectory } from '../input/directory-file.ts';
import { type InputDocument, readDocument } from '../input/document.ts';
import { inFile, readBySchema } from '../input/read-by-schema.ts';

/** One scenario’s outcome. What `expected` states and what came instead stand under the same keys. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly file: string;
  readonly ok: boolean;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly got: Readonly<Record<string, unknown>>;
}

/** An outcome with the norms that the scenario names: what coverage counts. */
export interface RunScenario extends ScenarioOutcome {
  readonly bites: readonly string[];
  readonly spares: readonly string[];
}

export interface ScenarioSetting {
  readonly regulation: Regulation;
  /** File of the directory in which scenarios play that name none of their own. */
  readonly world: string;
}

/** Runs the scenarios of a file. One that is wrong is one that fails: it says why, and the others run. */
export function runScenarioFile(file: string, setting: ScenarioSetting): readonly RunScenario[] {
  let document: InputDocument;
  let world: DirectoryDocument;
  let scenarios: readonly unknown[];
  try {
    document = readDocument(file);
    const shell = { ...(document.value as object), scenarios: [] };
    const read = inFile(file, () => readShell(shell, file), [], document);
    const worldFile = read.world === undefined ? setting.world : resolve(dirname(file), read.world);
    world = readDirectory(worldFile).data;
    scenarios = listOf(document.value, file);
  } catch (error) {
    return [failed(file, file, error)];
  }
  return scenarios.map((value, i) => {
    const name = nameOf(value) ?? `scenarios.${i}`;
    try {
      return inFile(
        file,
        () => runOne(value, file, { ...setting, calendar: chinaCalendar, world }),
        ['scenarios', i],
        document,
      );
    } catch (error) {
      return failed(name, file, error);
    }
  });
}

/** The file without its scenarios, which are read one by one. */
function readShell(shell: unknown, file: string) {
  return readBySchema(
    scenarioFileSchema.extend({ scenarios: z.array(z.never()) }),
    shell,
    file,
    '情形文件 (scenarios)',
  );
}

function listOf(value: unknown, file: string): readonly unknown[] {
  const { scenarios } = value as { readonly scenarios?: unknown };
  if (Array.isArray(scenarios) && scenarios.length > 0) return scenarios;
  const problem = 'scenarios: 应是至少一项的列表 (a list of at least one)';
  throw new XuejiError(
    'input/malformed',
    { what: '情形文件 (scenarios)', problem },
    { file, path: 'scenarios' },
  );
}

function runOne(value: unknown, file: string, setting: Parameters<typeof runScenario>[1]): RunScenario {
  const scenario: Scenario = readBySchema(scenarioSchema, value, file, '情形 (scenario)');
  const { name, ok, expected, got } = runScenario(scenario, setting);
  return { name, file, ok, expected, got, bites: scenario.bites, spares: scenario.spares };
}

function failed(name: string, file: string, error: unknown): RunScenario {
  // Whatever a scenario makes go wrong is its failure and never the end of the run.
  const reason = isXuejiError(error)
    ? { code: error.code, what: error.what, advice: error.advice, where: error.where }
    : { code: 'fault', what: { zh: String(error), en: String(error) } };
  return { name, file, ok: false, expected: {}, got: { error: reason }, bites: [], spares: [] };
}

function nameOf(value: unknown): string | undefined {
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
