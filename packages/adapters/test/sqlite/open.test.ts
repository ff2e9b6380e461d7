import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { enrol } from '../../src/conformance/fixtures.ts';
import { openSqlite } from '../../src/sqlite/index.ts';
import { scratchFile, scratchFolder } from '../support/scratch.ts';

describe('openSqlite', () => {
  test('makes the file, keeps what is committed, and lets go of it when closed', async () => {
    const path = scratchFile();
    const store = await openSqlite(path);
    await store.commit([enrol('S1')]);
    await store.close();
    await store.close();
    const again = await openSqlite(path);
    expect(await again.commit([enrol('S1')])).toMatchObject([{ replayed: true }]);
    await again.close();
    await expect(again.read([])).rejects.toMatchObject({ code: 'store/closed' });
  });

  test('writes ahead and in full, or as told', async () => {
    const path = scratchFile();
    await (await openSqlite(path)).close();
    const mode = new DatabaseSync(path).prepare('PRAGMA journal_mode').get();
    expect(mode).toEqual({ journal_mode: 'wal' });
    const store = await openSqlite(':memory:', { synchronous: 'normal' });
    expect(store.traits).toEqual({ name: 'sqlite', role: 'host', writers: 'one' });
    await store.close();
  });

  test('says what is wrong with a path', async () => {
    const folder = scratchFolder();
    const missing = join(folder, 'no', 'such.db');
    await expect(openSqlite(missing)).rejects.toMatchObject({
      code: 'store/cannot-open',
      details: { path: missing },
    });
    const text = join(folder, 'text.db');
    writeFileSync(text, '学籍'.repeat(1000));
    await expect(openSqlite(text)).rejects.toMatchObject({ code: 'store/cannot-open' });
  });

  test('says so where Node has no SQLite', () => {
    const sqlite = new URL('../../src/sqlite/index.ts', import.meta.url).href;
    const script = `import { openSqlite } from '${sqlite}'; await openSqlite('x.db').catch(error => console.log(error.code));`;
    const flags = [
      '--no-experimental-sqlite',
      '--conditions=@xueji/source',
      '--input-type=module',
      '-e',
      script,
    ];
    expect(spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim()).toBe('store/no-sqlite');
  });
});
