import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { failure, type Outcome, type Part } from '../part.ts';
import { command, root } from '../tool.ts';

/** The test files of all projects. */
export const tests: Part = { name: 'tests', run: () => vitest(process.execPath, []) };

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

/** Runs the suites with the given Node, and counts them from vitest’s own report. */
export async function vitest(node: string, args: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-vitest-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=json', `--outputFile=${file}`, '--reporter=dot'];
  try {
    const { code, output } = await command(node, [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...reporters,
      // Else one core is left idle: half of a machine that has two. In a config each project would have to say it.
      '--maxWorkers=100%',
      ...args,
    ]);
    const outcome = counted(JSON.parse(readFileSync(file, 'utf8')));
    if (outcome.failed > 0) return { ...outcome, notes: [output.trim()] };
    // Also what no test reports: an unhandled rejection, an empty run.
    return code === 0 && outcome.passed > 0 ? outcome : { ...failure(output.trim()), passed: outcome.passed };
  } catch (error) {
    return failure(String(error));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function counted(report: Report): Outcome {
  const all = report.testResults.flatMap(file =>
    file.assertionResults.map(test => ({ ...test, file: relative(root, file.name) })),
  );
  const skipped = all.filter(test => !['passed', 'failed'].includes(test.status));
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: all.filter(test => test.status === 'failed').length + unloaded.length,
    skipped: skipped.map(test => `${test.file}: ${test.fullName}`),
    notes: slowest(report),
  };
}

/** Where the time of a run goes: each file of ten seconds or more, the longest first. */
function slowest({ testResults }: Report): string[] {
  return testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds >= 10)
    .sort((one, other) => other.seconds - one.seconds)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${relative(root, name)}`);
}
