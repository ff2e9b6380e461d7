import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factCatalogue } from '../../src/facts/catalogue.ts';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import { generateModule } from '../../src/law/generate-module.ts';
import { jsonSchemas } from '../../src/law/json-schemas.ts';
import { loadRegulation, readRegulation } from '../../src/law/load-regulation.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { catalogue, smallRegulation } from './small-regulation.ts';

const core = fileURLToPath(new URL('../../', import.meta.url));
const law = pathToFileURL(join(core, 'src/law')).href;

/** All that is data: evaluators are compared by their answers elsewhere. */
const asData = (regulation: Regulation) => JSON.parse(JSON.stringify(regulation)) as unknown;

describe('a generated module', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xueji-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the regulation that loading gives', async () => {
    const text = generateModule(readRegulation(smallRegulation(), catalogue), 'small', law);
    const file = join(folder, 'small.ts');
    writeFileSync(file, text);
    const { small } = (await import(pathToFileURL(file).href)) as { small: Regulation };
    expect(asData(small)).toEqual(asData(loadRegulation(smallRegulation(), catalogue)));
    const facts = { 'student.stage': 'senior', 'student.grade': 3, 'student.is-suspended': true };
    const answers = small.ruleSets['transfer.request']!.evaluate(facts, { duration: 3 });
    expect(answers).toEqual({ holds: [0, 4], unknown: [1, 2, 5] });
  });

  it('is the same text every time, also from files in another order', () => {
    const backwards = Object.fromEntries(Object.entries(smallRegulation()).reverse());
    const texts = [smallRegulation(), smallRegulation(), backwards].map(files =>
      generateModule(readRegulation(files, catalogue), 'small', law),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('makes no code of text', () => {
    expect(generateModule(readRegulation(smallRegulation(), catalogue), 'small', law)).not.toMatch(
      /\beval\b|\bFunction\b/,
    );
  });
});

describe('what is published', () => {
  it('is what the sources say: else run scripts/generate.ts', () => {
    const script = join(core, 'scripts/generate.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', script, '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is the regulation that loading its folder gives', () => {
    const root = join(core, 'regulations/sichuan-2017-draft');
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.json'),
    );
    const files = Object.fromEntries(
      paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
    );
    expect(asData(sichuan2017Draft)).toEqual(asData(loadRegulation(files, factCatalogue)));
  });
});

describe('the JSON Schema of rule files', () => {
  const schema = JSON.stringify(jsonSchemas()['rules.schema.json']);

  it('offers the operators, refuses empty lists, and knows no path', () => {
    expect(schema).toContain('"enum":["equal","notEqual","in"');
    expect(schema).toContain('"minItems":1');
    expect(schema).not.toContain('"path"');
  });
});
