/**
 * `npm test`: every check of this repository, one part after another, each with its time. Its last line is
 * `N passed, N failed`, where a test of a test file counts as one and so does every other check. With `--quick`
 * (`npm run check`) only what reads the sources.
 */
import type { Outcome, Part } from './part.ts';
import { sum } from './part.ts';
import { build, directions, lint, typecheck } from './parts/code.ts';
import { otherNodes } from './parts/other-nodes.ts';
import { published } from './parts/packages.ts';
import { sizes } from './parts/sizes.ts';
import { tests } from './parts/vitest.ts';

const quick: Part[] = [typecheck, lint, directions];
const parts = process.argv.includes('--quick')
  ? quick
  : [...quick, build, published, sizes, tests, otherNodes];

const outcomes: Outcome[] = [];
for (const part of parts) outcomes.push(await timed(part));

const { passed, failed, skipped } = sum(outcomes);
for (const reason of skipped) console.log(`skipped: ${reason}`);
const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${skips}`);
// Where nobody looks, a skipped test would stay skipped.
const complete = !process.env.CI || skipped.length === 0;
process.exitCode = failed === 0 && passed > 0 && complete ? 0 : 1;

async function timed(part: Part): Promise<Outcome> {
  const start = performance.now();
  const outcome = await part.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} FAILED` : ''}`;
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${part.name.padEnd(40)} ${seconds.padStart(6)} s  ${count}`);
  for (const note of outcome.notes) console.log(note.replace(/^/gm, '    '));
  return outcome;
}
