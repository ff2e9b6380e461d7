import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { describe, expect, test } from 'vitest';
import { decisionInput } from './support/case.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

const folder = temporaryFolder();
const regulations = join(import.meta.dirname, '../../core/regulations/sichuan-2017-draft');

describe('xueji coverage --json', () => {
  test('lists every norm in the order of the text, with what carries it and its scenarios', async () => {
    const { code, json } = await xueji(['coverage', '--json']);
    expect(code).toBe(0);
    const ids = json.norms.map(({ id }: { id: string }) => id);
    const own = Object.values(sichuan2017Draft.norms).filter(({ source }) => source === undefined);
    expect(ids).toEqual(own.map(({ id }) => id));
    expect(ids).toHaveLength(158);
    const norm = json.norms.find(({ id }: { id: string }) => id === '31.1');
    expect(Object.keys(norm)).toEqual(['id', 'carriedBy', 'scenarios']);
    expect(norm.carriedBy).toContain('rule:transfer-within-county');
    expect(norm.scenarios.bites).toBeGreaterThan(1);
    expect(norm.scenarios.spares).toBeGreaterThan(1);
  });

  test('finds what a field of the record, a codec or a date of the regulation carries', async () => {
    const { json } = await xueji(['coverage', '--json']);
    const carriedBy = (id: string) =>
      json.norms.find((norm: { readonly id: string }) => norm.id === id).carriedBy;
    expect(carriedBy('19.1')).toContain('record:file.entries.form');
    expect(carriedBy('3.2')).toContain('record:school.authority');
    expect(carriedBy('14.1')).toContain('number:parseStudentNumber');
    expect(carriedBy('54.1')).toContain('effective:dates');
  });

  test('claims nothing for a norm that nothing carries', async () => {
    const { json } = await xueji(['coverage', '--json']);
    const attachment = json.norms.at(-1);
    expect(attachment.scenarios).toEqual({ bites: 0, spares: 0 });
  });
});

describe('xueji scenarios', () => {
  const file = join(folder, 'two.scenarios.yaml');
  writeFileSync(
    file,
    `scenarios:
  - name: 对的
    given: { on: 2026-09-03, student: { school: 锦江示例一中, grade: 3 } }
    when: { transfer.request: { to: 涪城示例一中, ground: household-move } }
    then: { verdict: pending }
  - name: 错的
    given: { on: 2026-09-03, student: { school: 锦江示例一中, grade: 3 } }
    when: { transfer.request: { to: 涪城示例一中, ground: household-move } }
    then: { verdict: granted }
`,
  );

  test('tells what was expected and what came, and ends with 1', async () => {
    const { code, json } = await xueji(['scenarios', file, '--json']);
    expect(code).toBe(1);
    expect(json).toMatchObject({ passed: 1, failed: 1 });
    expect(json.results.map(Object.keys)).toEqual([
      ['name', 'file', 'ok', 'expected', 'got'],
      ['name', 'file', 'ok', 'expected', 'got'],
    ]);
    expect(json.results[1]).toMatchObject({ name: '错的', file, ok: false });
    expect(json.results[1].expected.verdict).toBe('granted');
    expect(json.results[1].got.verdict).toBe('pending');
  });

  test('all of the regulation’s own hold', async () => {
    const { code, json } = await xueji(['scenarios', '--json']);
    expect({ code, failed: json.failed }).toEqual({ code: 0, failed: 0 });
    expect(json.passed).toBeGreaterThan(190);
  });

  test('one that cannot be read is one that fails, with its place', async () => {
    const broken = join(folder, 'broken.scenarios.yaml');
    writeFileSync(
      broken,
      readFileSync(file, 'utf8').replace('锦江示例一中, grade: 3', '没有的学校, grade: 3'),
    );
    const { code, out } = await xueji(['scenarios', broken]);
    expect(code).toBe(1);
    expect(out).toContain('没有的学校');
  });
});

describe('xueji gaps', () => {
  test('lists what was enumerated, the gaps and the conflicts, and ends with 0 where each has a reading', async () => {
    const { code, json } = await xueji(['gaps', '--json']);
    expect({ code, withoutReading: json.withoutReading }).toEqual({ code: 0, withoutReading: 0 });
    const found = json.findings.map(
      ({ kind, norms }: { kind: string; norms: string[] }) => `${kind} ${norms.join(' ')}`,
    );
    expect(found).toEqual(expect.arrayContaining(['gap 39.2 39.3', 'conflict 27.1 28.1']));
    expect(json.acts.map(({ command }: { command: string }) => command)).toContain('completion.determine');
  });

  test('says them in the words of the articles, one chapter at a time', async () => {
    const { code, out } = await xueji(['gaps', '--chapter', '11']);
    expect(code).toBe(0);
    expect(out).toContain('第三十九条“经学校补考仍有三门科目及以上不及格者”');
    expect(out).toContain('补考后仍不及格的科目数：1、2');
    expect(out).toContain('● 待认定，由教育行政部门确定。→ 待教育行政部门认定（现行）');
    expect(out).not.toContain('transfer.request');
    expect((await xueji(['gaps', '--chapter', '99'])).code).toBe(2);
  });

  test('ends with 1 where a gap has no reading', async () => {
    const own = join(folder, 'open');
    cpSync(regulations, own, { recursive: true });
    const file = join(own, '11-completion/article-40.rules.json');
    const document = JSON.parse(readFileSync(file, 'utf8')) as { rules: { name: string }[] };
    const rules = document.rules.filter(({ name }) => name !== 'senior-quality-not-passed');
    writeFileSync(file, JSON.stringify({ ...document, rules }));
    const { code, out } = await xueji(['gaps', '--regulation', own, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('no reading yet');
  });
});

describe('xueji schema', () => {
  test.each([
    'on',
    'record',
    'directory',
    'command',
    'decision-input',
    'decision',
    'scenarios',
    'rules',
    'roster',
  ])('%s is a JSON Schema', async name => {
    const { code, json } = await xueji(['schema', name]);
    expect(code).toBe(0);
    expect(json.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('an unknown one is named, with those there are', async () => {
    const { code, err } = await xueji(['schema', 'recrod']);
    expect(code).toBe(2);
    expect(err).toContain('[cli/unknown-schema]');
    expect(err).toContain('record');
  });
});

describe('xueji quotes', () => {
  test('finds a quotation that is not in the text, and ends with 1', async () => {
    const { code, json } = await xueji(['quotes', '-', '--json'], '第一条 没有的文本');
    expect(code).toBe(1);
    expect(json.misquotes.length).toBeGreaterThan(100);
  });
});

describe('a folder of rules', () => {
  const file = '09-transfer/article-31.rules.json';
  const broken: Readonly<Record<string, readonly [from: string, to: string, code: string]>> = {
    'an unknown operator': ['"operator": "equal"', '"operator": "eqaul"', 'law/unknown-operator'],
    'an unknown fact': ['"fact": "student.stage"', '"fact": "student.stge"', 'law/unknown-fact'],
    'an unknown norm': ['"cites": ["31.1"]', '"cites": ["31.11"]', 'law/unknown-norm'],
  };

  test.each(Object.entries(broken))('with %s is refused with its place', async (name, [from, to, code]) => {
    const copy = join(folder, name);
    cpSync(regulations, copy, { recursive: true });
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const { code: exit, err } = await xueji(
      ['decide', '-', '--regulation', copy],
      JSON.stringify(decisionInput()),
    );
    expect(exit).toBe(2);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain(file);
  });

  test('of a county tightens, and is refused where it loosens', async () => {
    const overlay = join(folder, 'county');
    mkdirSync(join(overlay, 'parameters'), { recursive: true });
    const title = { zh: '示例县细则', en: 'example county' };
    const header = { id: 'example-county', title, issuer: title, level: 'county', division: '510104' };
    writeFileSync(join(overlay, 'overlay.json'), JSON.stringify(header));
    const parameter = (value: number) =>
      writeFileSync(
        join(overlay, 'parameters/transfer.step-within.json'),
        JSON.stringify({
          name: 'transfer.step-within',
          cites: ['32.4'],
          values: [{ from: null, value, note: title }],
        }),
      );
    const input = JSON.stringify(decisionInput());
    parameter(5);
    const tighter = await xueji(['decide', '-', '--json', '--overlay', overlay], input);
    expect(tighter.err).toBe('');
    expect(tighter.json.outstanding[0].due).toBe('2026-09-10');
    parameter(30);
    const looser = await xueji(['decide', '-', '--overlay', overlay], input);
    expect(looser.code).toBe(2);
    expect(looser.err).toContain('[law/overlay-loosens]');
  });
});

describe('the command line itself', () => {
  test('shows its help in Chinese and English, with the exit codes', async () => {
    const { code, out } = await xueji(['--help']);
    expect(code).toBe(0);
    for (const words of ['用法 Usage', 'xueji', '不予办理 / refused', 'mutate']) expect(out).toContain(words);
  });

  test.each([
    [['nonsense'], 'cli/usage'],
    [['decide'], 'cli/usage'],
    [['decide', 'no-such-file.json'], 'cli/no-file'],
    [['coverage', '--lang', 'fr'], 'cli/usage'],
    [['show', 's-1', '--db', 'no-such.sqlite'], 'cli/no-directory'],
  ])('%j is bad usage', async (args, errorCode) => {
    const { code, err, out } = await xueji(args);
    expect(code).toBe(2);
    expect(err).toContain(`[${errorCode}]`);
    expect(out).toBe('');
  });
});
