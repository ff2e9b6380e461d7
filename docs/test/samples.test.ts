import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Run by a test of the examples by its name, or imported by what stands beside it. */
function isRun(path: string): boolean {
  const [folder, file] = [dirname(path), basename(path)];
  const beside = readdirSync(join(root, folder)).filter(name => name.endsWith('.ts'));
  const sources = [...beside.map(name => join(folder, name)), 'examples/small-examples.test.ts'];
  const named = `'${basename(folder)}/${file}'`;
  return sources.some(source => {
    const text = readFileSync(join(root, source), 'utf8');
    return source.endsWith('.test.ts') ? text.includes(named) : text.includes(`'./${file}'`);
  });
}

test('code on a guide is a file of the examples, which the tests run', () => {
  const notRun = shown.filter(path => !existsSync(join(root, path)) || !isRun(path));
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
