import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { factCatalogue } from '../../src/facts/catalogue.ts';
import { loadRegulation } from '../../src/law/index.ts';
import { parseWith } from '../../src/procedures/command.ts';
import { askable } from '../../src/procedures/index.ts';
import type { DirectoryDocument } from '../../src/record/directory.ts';
import { type Scenario, scenarioFileSchema } from '../../src/scenarios/index.ts';
import { parseWorkingDayYear, workCalendar } from '../../src/time/index.ts';

/** The scenarios that are shipped, and the law wing they happen in: read from the files, not from what is generated. */

const folder = new URL('../../regulations/sichuan-2017-draft/', import.meta.url);
const daysFolder = new URL('../../regulations/working-days/', import.meta.url);

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name =>
  name.replaceAll('\\', '/'),
);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const lawFiles = names.filter(name => name.endsWith('.json') && name !== 'world.json');
const regulation = loadRegulation(
  Object.fromEntries(lawFiles.map(name => [name, text(name)])),
  factCatalogue,
  {
    commands: askable,
  },
);

const years = readdirSync(daysFolder).filter(name => name.endsWith('.json'));
const calendar = workCalendar(
  years
    .sort()
    .map(name => parseWorkingDayYear(JSON.parse(readFileSync(new URL(name, daysFolder), 'utf8')), name)),
);

const world = JSON.parse(text('world.json')) as DirectoryDocument;

export const setting = { regulation, calendar, world };

export interface ShippedFile {
  /** Relative to the folder of the regulation. */
  readonly file: string;
  readonly scenarios: readonly Scenario[];
}

export const shippedFiles: readonly ShippedFile[] = names
  .filter(name => name.endsWith('.scenarios.yaml'))
  .sort()
  .map(file => ({ file, scenarios: parseWith(scenarioFileSchema, parse(text(file)), file).scenarios }));

export const shippedScenarios: readonly Scenario[] = shippedFiles.flatMap(({ scenarios }) => scenarios);
