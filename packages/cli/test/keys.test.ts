import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyRing, sealed } from '@xueji/adapters/sealed';
import { expect, test } from 'vitest';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

test('xueji keys: a register is encrypted, its keys change, and a student is erased', async () => {
  const folder = temporaryFolder();
  const db = join(folder, 'leavers.sqlite');
  const keys = `${db}.keys`;
  const at = ['--db', db];
  const first = '1'.repeat(64);
  writeFileSync(keys, first);
  await registerOfLeavers(folder, store => sealed(store, keyRing([first])));
  expect((await xueji(['keys', 'new', ...at])).code).toBe(0);
  const [second = '', ...others] = readFileSync(keys, 'utf8').trim().split('\n');
  expect(others).toEqual([first]);
  const rotated = await xueji(['keys', 'rotate', ...at, '--json']);
  expect(rotated.json).toEqual({ rewrapped: 9, current: 0, erased: 0 });
  writeFileSync(keys, second);

  const to = join(folder, 'new-identity-key');
  writeFileSync(to, 'another key for tests, long enough');
  const rekeyed = await xueji(['keys', 'rekey', ...at, '--to', to, '--job', 'autumn', '--json']);
  expect(rekeyed.json).toEqual({ rekeyed: 8, replayed: 0 });
  const erased = await xueji(['keys', 'erase', 's-3', ...at, '--identity-key-file', to, '--json']);
  expect(erased.json).toEqual({ erased: 's-3' });
  const shown = await xueji(['show', 's-3', ...at]);
  expect([shown.code, shown.err]).toEqual([2, expect.stringContaining('sealed/erased')]);

  renameSync(keys, `${keys}.away`);
  const without = await xueji(['verify', ...at]);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('cli/no-key-file')]);
  const checked = await xueji(['keys', 'check', ...at, '--json']);
  expect(checked.json).toMatchObject({ ok: true, records: 8, entries: 8, erased: 1 });
});
