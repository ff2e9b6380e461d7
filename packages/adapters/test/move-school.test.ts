import { spawnSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { currentEnrolment, type StudentRecord } from '@xueji/core';
import {
  closeSchool,
  createRegistry,
  type MovePage,
  mergeSchool,
  type RegistryOptions,
  verify,
} from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { memoryStore } from '../src/memory/index.ts';
import { openSqlite } from '../src/sqlite/index.ts';
import { elsewhere, first, leaver, registerOver, second } from './support/cohort.ts';
import { merger, populate, who } from './support/merger.ts';
import { scratchFile } from './support/scratch.ts';
import { contentsOf } from './support/sqlite-contents.ts';

async function last(pages: AsyncIterable<MovePage>): Promise<MovePage> {
  let page: MovePage | undefined;
  for await (page of pages);
  return page!;
}

const bearers = ({ duties }: StudentRecord) => duties.map(({ act, bearer }) => [act, bearer.id]);
const gone = { moved: 15, pending: 0, refused: 0, failed: 0 };

describe.each([
  ['memory', async () => memoryStore()],
  ['sqlite', async () => openSqlite(':memory:')],
] as [string, () => Promise<Store>][])('a school moved over %s', (_, open) => {
  let store: Store;
  let options: RegistryOptions;
  const show = async (n: number) => (await createRegistry(options).show(leaver(n).record))!;

  beforeEach(async () => {
    store = await open();
    options = registerOver(store);
    await populate(store);
    return () => store.close();
  });

  test('merged: students, files, cases and duties all go over, and nothing of it is left behind', async () => {
    const page = await last(mergeSchool(options, merger));
    expect(page).toMatchObject({ counts: gone, replayed: 0, seen: 16 });

    const enrolled = await show(1);
    expect(currentEnrolment(enrolled)).toMatchObject({
      school: elsewhere,
      status: 'enrolled',
      examNumber: '280703010001',
    });
    expect(enrolled.enrolments).toHaveLength(1);
    expect(currentEnrolment(await show(who.graduated))).toMatchObject({
      school: second,
      keeper: { kind: 'school', id: elsewhere },
    });
    const left = await show(who.left);
    expect(left.enrolments[0]).toMatchObject({ school: second, keeper: { id: elsewhere } });
    expect(left.enrolments[1]).toMatchObject({ school: first });
    expect(bearers(left)).toContainEqual(['file.hand-over', elsewhere]);

    const leaving = (await show(who.leaving)).case!;
    expect(leaving.steps.map(({ party }) => party.id)).not.toContain(second);
    const coming = (await show(who.coming)).case!;
    expect(coming).toMatchObject({ openedBy: { id: elsewhere }, terms: { receivingSchool: elsewhere } });
    expect((await show(who.between)).case).toBeUndefined();
    expect(currentEnrolment(await show(who.between)).school).toBe(elsewhere);
    expect((await show(who.stranger)).version).toBe(1);
    expect((await verify(store)).faults).toEqual([]);
  });

  test('merged: the tags find the students at their new school, and the claim on their enrolment is its own', async () => {
    await last(mergeSchool(options, merger));
    const listed = async (school: string) => {
      const ids: string[] = [];
      for await (const page of store.scan({ kind: 'student', where: { school }, size: 100 }))
        ids.push(...page.map(({ key }) => key.id));
      return ids.length;
    };
    // The graduate stays listed where they graduated.
    expect([await listed(second), await listed(elsewhere)]).toEqual([1, 12]);
    const imported = createRegistry(options).submit(
      leaver(1, { school: elsewhere, examNumber: '280703019999' }),
    );
    expect((await imported).decision.verdict).toBe('refused');
    // A later merger of the successor frees each claim from the new owner: a wrong one would be refused.
    const next = await last(
      mergeSchool(options, { ...merger, id: 'next', school: elsewhere, into: first, by: merger.by }),
    );
    expect(next.counts).toEqual({ ...gone });
    expect(currentEnrolment(await show(who.graduated)).keeper?.id).toBe(first);
    expect((await verify(store)).faults).toEqual([]);
  });

  test('by the tags alone: quick, and misses who had left or is on the way', async () => {
    const page = await last(mergeSchool(options, { ...merger, reach: 'listed' }));
    expect(page.counts).toEqual({ ...gone, moved: 13 });
    expect(bearers(await show(who.left))).toContainEqual(['file.hand-over', second]);
    expect((await show(who.coming)).case?.openedBy.id).toBe(second);
    // The whole of the register afterwards, under the same id, moves those two; of the others it meets the graduate alone.
    const rest = await last(mergeSchool(options, merger));
    expect(rest).toMatchObject({ counts: { ...gone, moved: 3 }, replayed: 1 });
    expect((await verify(store)).faults).toEqual([]);
  });

  test('a dry run writes nothing, and a second run doubles nothing', async () => {
    const before = await verify(store);
    expect((await last(mergeSchool(options, { ...merger, dryRun: true }))).counts).toEqual(gone);
    expect(await verify(store)).toEqual(before);
    await last(mergeSchool(options, merger));
    const after = await verify(store);
    await last(mergeSchool(options, merger));
    expect(await verify(store)).toEqual(after);
  });

  test('merged by another authority: refused for everyone, and nothing moves', async () => {
    const by = { kind: 'authority', id: '510104' } as const;
    const page = await last(mergeSchool(options, { ...merger, by }));
    expect(page.counts).toEqual({ ...gone, moved: 0, refused: 15 });
    expect(currentEnrolment(await show(1)).school).toBe(second);
  });

  test('closed: the unit keeps the files and does what was owed; students stay until they transfer', async () => {
    const unit = { kind: 'authority', id: '510703' } as const;
    const { by, school, size } = merger;
    const page = await last(
      closeSchool(options, { id: 'closure', by, school, unit, note: '涪城区教育局档案室', size: size! }),
    );
    expect(page.counts).toEqual(gone);
    expect(currentEnrolment(await show(1))).toMatchObject({
      school: second,
      status: 'enrolled',
      keeper: unit,
    });
    expect(bearers(await show(who.left))).toContainEqual(['file.hand-over', unit.id]);
    expect((await show(who.leaving)).case?.steps.some(({ party }) => party.id === second)).toBe(false);
    expect((await show(who.coming)).case).toBeUndefined();
    expect(currentEnrolment(await show(who.coming)).school).toBe(first);
    expect((await verify(store)).faults).toEqual([]);
  });
});

const victim = fileURLToPath(new URL('./support/job-victim.ts', import.meta.url));

test('killed at any statement and run again, the register is what it would have been', {
  timeout: 300_000,
}, async () => {
  const whole = await sqliteWith(scratchFile());
  await last(mergeSchool(registerOver(whole.store), merger));
  const expected = contentsOf(new DatabaseSync(whole.path));
  let killed = 0;
  for (let statement = 3; ; statement += 19) {
    const { path, store } = await sqliteWith(scratchFile());
    await store.close();
    const child = spawnSync(
      process.execPath,
      ['--no-warnings', '--conditions=@xueji/source', victim, path, String(statement)],
      { encoding: 'utf8' },
    );
    if (child.signal !== 'SIGKILL') {
      expect(child.stderr).toBe('');
      break;
    }
    killed += 1;
    const again = await openSqlite(path);
    await last(mergeSchool(registerOver(again), merger));
    expect((await verify(again)).faults).toEqual([]);
    await again.close();
    expect(contentsOf(new DatabaseSync(path))).toEqual(expected);
  }
  expect(killed).toBeGreaterThan(5);
});

async function sqliteWith(path: string) {
  const store = await openSqlite(path);
  await populate(store);
  return { path, store };
}
