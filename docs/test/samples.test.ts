import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lawFolder } from '../site/law/law-folder.ts';
import { markdownFiles } from '../site/markdown-pages.ts';
import { builtPages } from './support/pages.ts';

const docs = join(import.meta.dirname, '..');
const root = join(docs, '..');
const texts = markdownFiles(docs).map(file => ({ file, text: readFileSync(join(docs, file), 'utf8') }));
const shown = texts.flatMap(({ text }) =>
  [...text.matchAll(/^<!-- file: (\S+) -->$/gm)].map(([, path]) => path!),
);
const written = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/^```(?:ts|js|tsx|jsx|typescript|javascript)\n([\s\S]*?)^```$/gm)].map(([, code]) => ({
    file,
    code: code!,
  })),
);

test('code on a guide is a file of the examples, which the tests run', () => {
  const run = readFileSync(join(root, 'examples/small-examples.test.ts'), 'utf8');
  // What is shown is run by itself, or imported by what is run.
  const imported = readFileSync(join(root, 'examples/own-rules/own-rules.ts'), 'utf8');
  const notRun = shown.filter(path => {
    const name = path.split('/').slice(1).join('/');
    const isRun = run.includes(`'${name}'`) || imported.includes(`'./${name.split('/').at(-1)}'`);
    return !existsSync(join(root, path)) || !isRun;
  });
  expect(shown.length).toBeGreaterThan(5);
  expect(notRun).toEqual([]);
  const html = builtPages().get('/guides/own-database/')!;
  expect(html.replaceAll(/<[^>]+>/g, '')).toContain('BEGIN IMMEDIATE');
});

test('the code that is written on a page itself runs, with what it says is the reader’s own', async () => {
  expect(written.map(({ file }) => file)).toEqual(['properties.md']);
  const { code } = written[0]!;
  expect(code).toContain('numRuns: 50');
  const own = [
    "import { memoryStore } from '@xueji/adapters/memory';",
    `const directory = ${readFileSync(join(lawFolder, 'world.json'), 'utf8')};`,
    'const myStore = memoryStore;',
  ];
  const told = 'console.log(steps > 0, typeof seed, reached !== undefined);';
  const folder = join(docs, '.cache');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'properties.mjs');
  writeFileSync(file, [...own, code.replace('numRuns: 50', 'numRuns: 2'), told].join('\n'));
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@xueji/source', file]);
  expect(stdout.trim()).toBe('true number true');
});
