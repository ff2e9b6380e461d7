import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packTo } from './support/pack.ts';
import { root, run } from './support/run.ts';
import { asCommonJs, readmeSnippet } from './support/snippet.ts';

/** Everything that a vendor may import. */
const everyEntry = Object.fromEntries(
  ['core', 'adapters', 'forms'].map(name => {
    const { exports } = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8'));
    const paths = Object.keys(exports).filter(path => path !== './package.json');
    return [`@xueji/${name}`, paths.map(path => `@xueji/${name}${path.slice(1)}`)];
  }),
);
/** What needs a library that a vendor installs beside ours. */
const needPeers = [
  '@xueji/core/engine',
  '@xueji/core/testing',
  ...['conformance', 'drizzle', 'kysely'].map(name => `@xueji/adapters/${name}`),
  '@xueji/forms/docx',
  '@xueji/forms/pdf',
];

describe('the tarballs, installed with npm into an empty project', () => {
  let project = '';

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'xueji-installed-'));
    const tarballs = await packTo(join(project, 'tarballs'));
    writeFileSync(join(project, 'package.json'), '{ "name": "a-vendor", "private": true }');
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs], project);
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test('bring no workspace: every dependency is a version', () => {
    const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/workspace:|@xueji\/source/);
  });

  test.each(Object.entries(everyEntry))('%s can be imported and required', async (_name, entries) => {
    const imported = entries.filter(entry => !needPeers.includes(entry));
    writeFileSync(join(project, 'all.mjs'), imported.map(entry => `await import('${entry}');`).join('\n'));
    writeFileSync(join(project, 'all.cjs'), imported.map(entry => `require('${entry}');`).join('\n'));
    await run(process.execPath, ['all.mjs'], project);
    await run(process.execPath, ['all.cjs'], project);
  });

  test('what needs a peer can be imported and required once the peer is installed', async () => {
    const peersOf = (name: string): Record<string, string> =>
      JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8')).peerDependencies;
    // Of the adapters only those that are imported: a driver is the vendor’s to hand over.
    const { kysely, 'drizzle-orm': drizzle } = peersOf('adapters');
    const needed = { ...peersOf('core'), ...peersOf('forms'), kysely, 'drizzle-orm': drizzle };
    const peers = Object.entries(needed).map(([name, range]) => `${name}@${range}`);
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...peers], project);
    writeFileSync(join(project, 'peers.mjs'), needPeers.map(entry => `await import('${entry}');`).join('\n'));
    writeFileSync(join(project, 'peers.cjs'), needPeers.map(entry => `require('${entry}');`).join('\n'));
    await run(process.execPath, ['peers.mjs'], project);
    await run(process.execPath, ['peers.cjs'], project);
  });

  test('the snippet of the README runs as an ES module and as CommonJS, with one answer', async () => {
    const snippet = readmeSnippet();
    writeFileSync(join(project, 'readme.mjs'), snippet);
    writeFileSync(join(project, 'readme.cjs'), asCommonJs(snippet));
    const imported = await run(process.execPath, ['readme.mjs'], project);
    const required = await run(process.execPath, ['readme.cjs'], project);
    expect(imported).toMatch(/^(granted|pending|refused)\n/);
    expect(required).toBe(imported);
  });

  test('the comments of the snippet say what it prints', async () => {
    writeFileSync(join(project, 'readme.mjs'), readmeSnippet());
    const printed = (await run(process.execPath, ['readme.mjs'], project)).split('\n');
    const [, said] = /console\.log\(decision\.verdict\); \/\/ (\S+)/.exec(readmeSnippet()) ?? [];
    expect(printed[0]).toBe(said);
  });

  test('the command line answers', async () => {
    const help = await run(join(project, 'node_modules/.bin/xueji'), ['--help'], project);
    expect(help).toMatch(/decide[\s\S]*scenarios/);
  });
});
