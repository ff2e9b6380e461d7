import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { failure, type Outcome, type Part, passed, sum } from '../part.ts';
import { root } from '../tool.ts';

/** Minified and gzipped bytes of what each entry point brings, its dependencies included, peers not. */
export const sizes: Part = {
  name: 'sizes',
  async run() {
    const measured = await Promise.all(Object.entries(budgets()).map(measure));
    const table = measured.map(({ row }) => row);
    const header = `${'min+gzip, kB'.padEnd(46)}${'own'.padStart(8)}${'all'.padStart(8)}${'budget'.padStart(8)}`;
    const outcome = sum(measured.map(each => each.outcome));
    return { ...outcome, notes: [header, ...table, ...outcome.notes] };
  },
};

/** What is imported, and the kB that it may bring: `{"import { decide } from '@xueji/core'": 30}`. */
function budgets(): Record<string, number> {
  return JSON.parse(readFileSync(join(root, 'scripts/test/size-budget.json'), 'utf8'));
}

async function measure([statement, budget]: [string, number]): Promise<{ row: string; outcome: Outcome }> {
  const [own, all] = await Promise.all([bundled(statement, 'own'), bundled(statement, 'all')]);
  const row = [own, all, budget].map(kilobytes => kilobytes.toFixed(1).padStart(8)).join('');
  const over = `${statement} brings ${all.toFixed(1)} kB; its budget in scripts/test/size-budget.json is ${budget} kB`;
  return { row: shortened(statement).padEnd(46) + row, outcome: all <= budget ? passed : failure(over) };
}

const peers = ['better-sqlite3', 'docx', 'fast-check', 'fontkit', 'json-rules-engine', 'node:*', 'pdfmake'];

async function bundled(statement: string, what: 'own' | 'all'): Promise<number> {
  // Our own packages are bundled in both: what is asked of `own` is what this workspace is to blame for.
  const thirdParty = what === 'own' ? ['@noble/hashes', 'xstate', 'zod', 'hucre'] : [];
  const options: BuildOptions = {
    stdin: { contents: statement.replace('import', 'export'), resolveDir: join(root, 'examples') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    // As Vite, webpack and Rollup ask for it: some libraries offer bundlers a build of their own.
    conditions: ['module', 'import'],
    external: [...peers, ...thirdParty],
    logLevel: 'silent',
  };
  const { outputFiles } = await build(options);
  return gzipSync(outputFiles![0]!.contents, { level: 9 }).length / 1000;
}

function shortened(statement: string): string {
  return statement
    .replace(/^import \* from /, '')
    .replace(/^import /, '')
    .replaceAll("'", '');
}
