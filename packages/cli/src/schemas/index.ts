import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandSchema, directorySchema, studentRecordSchema } from '@xueji/core';
import { scenarioFileSchema } from '@xueji/core/scenarios';
import * as z from 'zod';
import { schemaFolder } from '../input/core-files.ts';
import { decisionSchema } from './decision.ts';
import { decisionInputSchema, onSchema } from './decision-input.ts';
import { requestsSchema } from './requests.ts';
import { rosterSchema } from './roster.ts';

const inputs = {
  on: onSchema,
  record: studentRecordSchema,
  directory: directorySchema,
  command: commandSchema,
  'decision-input': decisionInputSchema,
  decision: decisionSchema,
  requests: requestsSchema,
  scenarios: scenarioFileSchema,
};

const about: Readonly<Record<string, string>> = {
  on: '日期 / day of a decision',
  record: '学籍 / a student’s record',
  directory: '学校与机构名录 / directory of schools and authorities',
  command: '事项 / a command',
  'decision-input': 'xueji decide 的输入 / what `xueji decide` reads',
  decision: '决定 / what `xueji decide --json` prints',
  requests: 'xueji case 的输入 / what `xueji case` reads',
  scenarios: '情形文件 / a scenario file',
  roster: '花名册的列 / a row of the cohort roster, by its headings',
  rules: '规则文件 / *.rules.json',
  norms: '条款文件 / *.norms.json',
  parameter: '参数 / parameters/NAME.json',
  reading: '释义 / readings/NAME.json',
  chapter: '章 / chapter.json',
  regulation: '办法 / regulation.json',
  overlay: '地方细则 / overlay.json',
  'overlay-parameter': '地方参数 / parameters/NAME.json of an overlay',
};

export interface SchemaEntry {
  readonly name: string;
  readonly about: string;
}

/** The published schemas by name. */
export function schemaNames(): readonly SchemaEntry[] {
  const files = readdirSync(schemaFolder).flatMap(file => /^(.+)\.schema\.json$/.exec(file)?.[1] ?? []);
  const names = [...new Set([...Object.keys(inputs), 'roster', ...files])];
  return names.map(name => ({ name, about: about[name] ?? '' }));
}

/** A JSON Schema (draft 2020-12); `undefined` where there is none of the name. */
export function schemaOf(name: string): unknown {
  if (name === 'roster') return rosterSchema();
  const file = join(schemaFolder, `${name}.schema.json`);
  const isKnown = schemaNames().some(entry => entry.name === name);
  if (!isKnown) return undefined;
  if (!Object.hasOwn(inputs, name))
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return z.toJSONSchema(inputs[name as keyof typeof inputs], { target: 'draft-2020-12', io: 'input' });
}
