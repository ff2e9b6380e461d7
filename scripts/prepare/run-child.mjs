import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fromRoot, nodeBinary, pnpm, root } from './workspace.mjs';

/** Tools started from here find the Node of the workspace first, not the machine’s. */
const environment = {
  ...process.env,
  PATH: [dirname(nodeBinary), fromRoot('node_modules/.bin'), process.env.PATH].join(delimiter),
};

/** Runs pnpm, brought by npx, so that nothing has to be installed on the machine; rejects when it fails. */
export function runPnpm(args) {
  // npm says on its own stderr what it thinks of the machine’s settings: not about this clone.
  return runTool('npx', ['--loglevel=error', '-y', pnpm, ...args], { shell: process.platform === 'win32' });
}

/** Runs a script with the Node of the workspace, its stdout on our stderr; rejects when it fails. */
export function runScript(file, args = [], cwd = root) {
  return runTool(nodeBinary, [fromRoot(file), ...args], { cwd });
}

async function runTool(command, args, options) {
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd];
  const code = await exitOf(spawn(command, args, { cwd: root, env: environment, stdio, ...options }));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (exit ${code})`);
}

/** Runs Node on our own stdin, stdout and stderr, and ends this process as it ended. */
export async function runNode(args) {
  const child = spawn(nodeBinary, args, { env: environment, stdio: 'inherit' });
  // Ctrl-C reaches the whole group by itself: we wait for the child to end in its own way. `kill` reaches only us.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exit(await exitOf(child));
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
