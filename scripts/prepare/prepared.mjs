import { existsSync, rmSync } from 'node:fs';
import { locked } from './lock.mjs';
import { runPnpm, runScript } from './run-child.mjs';
import { say } from './say.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';
import { fromRoot, manifests, packages } from './workspace.mjs';

/** Written by `npm install`, which undoes what pnpm installed. */
const leftByNpm = fromRoot('node_modules/.package-lock.json');

const install = {
  inputs: () => ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs', ...manifests()],
  // Inside node_modules, so that it goes when they go.
  stamp: 'node_modules/.xueji-installed',
  isUndone: () => existsSync(leftByNpm),
  async run() {
    say('installing what this workspace needs (once, about half a minute)');
    await runPnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
    rmSync(leftByNpm, { force: true });
  },
};

const generate = {
  inputs: () => ['packages/core/regulations', 'packages/core/src', 'packages/core/scripts'],
  stamp: 'packages/core/src/generated/.stamp',
  run: () => runScript('packages/core/scripts/generate.ts'),
};

const generateForms = {
  inputs: () => ['packages/forms/documents', 'packages/forms/scripts', 'packages/forms/src/definition'],
  stamp: 'packages/forms/src/generated/.stamp',
  run: () => runScript('packages/forms/scripts/generate.ts'),
};

const builds = packages.map((name, index) => ({
  inputs: () => packages.slice(0, index + 1).flatMap(sourcesOf),
  stamp: `packages/${name}/dist/.stamp`,
  async run() {
    say(`building packages/${name}`);
    await runScript('node_modules/tsup/dist/cli-default.js', ['--silent'], fromRoot(`packages/${name}`));
  },
}));

/** Each stage needs the one before; the steps of one stage don’t need each other, since types come from the sources. */
const stages = { install: [install], generate: [generate, generateForms], build: builds };

/** Brings this clone to where the stage `last` is done; quiet and quick where it is already. */
export async function prepared(last) {
  const names = Object.keys(stages);
  const wanted = names.slice(0, names.indexOf(last) + 1).map(name => stages[name]);
  if (wanted.flat().every(isDone)) return;
  await locked(async () => {
    for (const stage of wanted) await all(stage.filter(step => !isDone(step)).map(bring));
  });
}

/** Waits for every one, also where one has failed: the lock is held as long as anything still writes. */
async function all(promises) {
  const failed = (await Promise.allSettled(promises)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** Done is a step whose inputs look as they did when it last ended well. */
function isDone(step) {
  return isStamped(step.stamp, fingerprint(step.inputs())) && !step.isUndone?.();
}

async function bring(step) {
  // The fingerprint from before: what is edited meanwhile is new to the next call.
  const before = fingerprint(step.inputs());
  await step.run();
  stamp(step.stamp, before);
}

function sourcesOf(name) {
  const folder = `packages/${name}`;
  const own = [`${folder}/src`, `${folder}/package.json`, `${folder}/tsup.config.ts`];
  const data = { core: ['packages/core/regulations'], forms: ['packages/forms/documents'] };
  return [...own, ...(data[name] ?? [])];
}
