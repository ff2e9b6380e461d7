import { failure, type Outcome, type Part, passed, sum } from '../part.ts';
import { command } from '../tool.ts';
import { vitest } from './vitest.ts';

/** The oldest and the newest Node that the packages promise to run on; all else here runs on 24. */
const versions = ['22.23.3', '26.10.0'];

export const otherNodes: Part = {
  name: 'core and adapters on Node 22 and 26',
  async run() {
    const outcomes: Outcome[] = [];
    for (const version of versions) outcomes.push(await suitesOn(version));
    return sum(outcomes);
  },
};

/** Counted as one check: they are the same tests again. */
async function suitesOn(version: string): Promise<Outcome> {
  const asked = ['--loglevel=error', '-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'];
  const { code, output } = await command('npx', asked);
  if (code !== 0) return failure(output);
  const outcome = await vitest(output.trim(), [
    '--project=core',
    '--project=adapters',
    '--exclude=**/browser/**',
    // They ask the law or the kit, not Node: what the law answers is asked by the scenarios, which run.
    ...['limits', 'gaps', 'letters', 'help', 'states', 'histories', 'competence', 'versions', 'mutants'].map(
      folder => `--exclude=**/test/${folder}/**`,
    ),
    ...['mutants', 'generate-module', 'histories', 'review-sets', 'duplicates', 'mutate'].map(
      file => `--exclude=**/test/**/${file}.test.ts`,
    ),
  ]);
  const apart = 'the suites on database servers run on Node 24 only: they ask the servers, not Node';
  const note = `Node ${version}: ${outcome.passed} passed, ${outcome.failed} failed; ${apart}`;
  return outcome.failed === 0 ? { ...passed, notes: [note] } : failure(...outcome.notes, note);
}
