import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { askable, factCatalogue } from '@xueji/core';
import { readRegulation } from '@xueji/core/law';
import { scenarioSchema } from '@xueji/core/scenarios';
import * as z from 'zod';
import type { DeskData, Schema } from '../desk/data.ts';
import { lawFolder } from './law-folder.ts';
import { world, writtenScenarios } from './scenarios.ts';

/** Everything that the desk needs beside its code. */
export function deskData(): DeskData {
  const { given, when } = scenarioSchema.shape;
  const acts = when.options.map(option => {
    const { properties = {} } = schemaOf(option);
    return Object.entries(properties)[0]!;
  });
  return {
    law: readRegulation(lawFiles(), factCatalogue, { commands: askable }),
    world,
    scenarios: writtenScenarios(),
    student: schemaOf(given.shape.student.unwrap()),
    acts: Object.fromEntries(acts),
  };
}

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

function lawFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(lawFolder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    names.map(name => [name.split(sep).join('/'), readFileSync(join(lawFolder, name), 'utf8')]),
  );
}
