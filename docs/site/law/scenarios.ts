import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type DirectoryDocument, directorySchema, parseWith, type Regulation } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { runScenario, type Scenario, scenarioSchema } from '@xueji/core/scenarios';
import { parse } from 'yaml';
import type { Written } from '../desk/data.ts';
import { lawFolder } from './law-folder.ts';

/** A scenario of the law wing and what came of it, run now. */
export interface ScenarioRun {
  /** Stable: file and place in it. */
  readonly id: string;
  /** Path of its file in the folder of the regulation. */
  readonly file: string;
  readonly scenario: Scenario;
  readonly holds: boolean;
}

/** The directory in which the scenarios of the regulation play. Its schools are made up. */
export const world: DirectoryDocument = parseWith(
  directorySchema,
  JSON.parse(readFileSync(join(lawFolder, 'world.json'), 'utf8')),
  'world.json',
);

/** Every scenario of the regulation as it is written. */
export function writtenScenarios(): readonly { id: string; file: string; written: Written }[] {
  return readdirSync(lawFolder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.scenarios.yaml'))
    .sort()
    .flatMap(name => {
      const file = name.split(sep).join('/');
      const stem = file.split('/').at(-1)!.replace('.scenarios.yaml', '');
      const { scenarios }: { scenarios: Written[] } = parse(readFileSync(join(lawFolder, name), 'utf8'));
      return scenarios.map((written, i) => ({ id: `${stem}-${i + 1}`, file, written }));
    });
}

/** Runs every scenario of the regulation. One that cannot even be staged does not hold. */
export function runAll(regulation: Regulation): readonly ScenarioRun[] {
  return writtenScenarios().map(({ id, file, written }) => {
    const scenario = parseWith(scenarioSchema, written, file);
    return { id, file, scenario, holds: holds(scenario, regulation) };
  });
}

function holds(scenario: Scenario, regulation: Regulation): boolean {
  try {
    return runScenario(scenario, { regulation, calendar: chinaCalendar, world }).ok;
  } catch {
    return false;
  }
}
