import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, run } from './support/run.ts';

/** A house in which every arrow is broken once: file → what it imports. */
const brokenHouse: Record<string, string> = {
  'packages/core/src/index.ts': '',
  'packages/core/src/decide.ts': "import '../../adapters/src/memory/index.ts'; import './registry/store.ts';",
  'packages/core/src/decision.ts': "import './lifting.ts';",
  'packages/core/src/lifting.ts': "import './decision.ts';",
  'packages/core/src/registry/store.ts': "import '../testing/index.ts'; import '../nowhere.ts';",
  'packages/core/src/testing/index.ts': "import '../index.ts'; import 'fast-check';",
  'packages/core/src/facts/catalogue.ts':
    "import '../procedures/transfer/index.ts'; import '../decision.ts';",
  'packages/core/src/procedures/transfer/index.ts': "import '../other/index.ts'; import '../../decide.ts';",
  'packages/core/src/procedures/other/index.ts': "import 'xstate'; import 'json-rules-engine';",
  'packages/core/src/procedures/approval/index.ts': "import '../transfer/index.ts';",
  'packages/core/src/record/index.ts': "import '../facts/catalogue.ts'; import 'fast-check';",
  'packages/core/src/law/index.ts': "import type {} from '../record/index.ts'; import 'node:fs';",
  'packages/core/src/errors/index.ts': "import '../law/index.ts';",
  'packages/adapters/src/memory/index.ts':
    "import '../../../core/src/record/index.ts'; import '../../test/a.ts';",
  'packages/adapters/test/a.ts': '',
  'packages/forms/src/index.ts': "import '../../adapters/src/memory/index.ts';",
  'packages/forms/src/renderers/html/index.ts': "import '../../index.ts';",
};

/** Libraries of which only one place may know, as far as they matter here: that they can be found. */
const libraries = ['xstate', 'json-rules-engine', 'fast-check'];

let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'xueji-house-'));
  for (const [path, text] of Object.entries(brokenHouse)) write(path, `${text}\nexport {};\n`);
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "dist/index.js" }`);
    write(`node_modules/${name}/dist/index.js`, '');
  }
  write('package.json', `{ "dependencies": { ${libraries.map(name => `"${name}": "*"`).join(', ')} } }`);
  cpSync(join(root, 'tsconfig.json'), join(house, 'tsconfig.json'));
});

afterAll(() => rmSync(house, { recursive: true }));

test('every rule about who may import whom bites', async () => {
  const config = join(root, '.dependency-cruiser.cjs');
  const rules: { name: string }[] = createRequire(import.meta.url)(config).forbidden;
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruiser, '--config', config, '--output-type', 'json', '--no-progress', 'packages'];
  const report = await run(process.execPath, args, house).catch(error => String(error.message));
  const { summary } = JSON.parse(report.slice(report.indexOf('{')));
  const broken = new Set(
    summary.violations.map((violation: { rule: { name: string } }) => violation.rule.name),
  );
  expect(rules.map(rule => rule.name).filter(name => !broken.has(name))).toEqual([]);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}
