/**
 * Every command of the README starts here, with whatever Node the machine has (20 is enough). It brings what the command
 * needs, once, and then runs it with the Node of the workspace. What it has to say goes to stderr, so that stdout
 * belongs to the command: `npm run -s xueji -- … --json` can be piped.
 */
import { pathToFileURL } from 'node:url';
import { prepared } from './prepare/prepared.mjs';
import { runNode } from './prepare/run-child.mjs';
import { fail } from './prepare/say.mjs';
import { fromRoot } from './prepare/workspace.mjs';

const commands = {
  start: { needs: 'build', file: 'examples/first-line/start.ts' },
  counter: { needs: 'build', file: 'examples/county-counter/counter.ts' },
  test: { needs: 'generate', file: 'scripts/test/main.ts' },
  check: { needs: 'generate', file: 'scripts/test/main.ts', args: ['--quick'] },
  xueji: { needs: 'build', file: 'packages/cli/dist/bin.js' },
  bench: { needs: 'build', file: 'bench/src/cli.ts' },
  faults: { needs: 'build', file: 'packages/adapters/scripts/faults/main.ts' },
  docs: { needs: 'build', file: 'docs/main.ts' },
  build: { needs: 'build' },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
await prepared(command.needs).catch(error => fail(error.message));
if (command.file) await start(fromRoot(command.file), [...(command.args ?? []), ...args]);

/** In this process where its Node will do, because a second Node costs a tenth of a second at every call. */
async function start(file, fileArgs) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 24) return runNode([file, ...fileArgs]);
  process.argv = [process.execPath, file, ...fileArgs];
  await import(pathToFileURL(file).href);
}
