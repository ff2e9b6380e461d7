import { expect, test } from 'vitest';
import { root, run } from './support/run.ts';

const bench = (...args: string[]) => run(process.execPath, ['scripts/run.mjs', 'bench', ...args], root);

const listed = JSON.parse(await bench('--list', '--json')) as { name: string }[];
/** Measures servers and nothing else: in `packages/adapters/test/servers/benches.test.ts`, where they are. */
const elsewhere = 'store-servers';

// Benches use the packages as they are built, and are easily left behind when a rule is added.
test.each(listed.filter(({ name }) => name !== elsewhere))('the bench $name runs', async ({ name }) => {
  const { bench: named, ...report } = JSON.parse(await bench(name, '--quick', '--json'));
  expect(named).toBe(name);
  const figures = Object.values(report).filter(value => typeof value === 'number');
  // One is the number of processors.
  expect(figures.length).toBeGreaterThan(1);
  for (const figure of figures) expect(figure).toBeGreaterThanOrEqual(0);
});
