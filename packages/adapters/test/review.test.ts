import { createRegistry, importRecords } from '@xueji/core/registry';
import {
  byAuthority,
  type ReviewFinding,
  type ReviewPage,
  type ReviewState,
  review,
} from '@xueji/core/review';
import type { Store } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { memoryStore } from '../src/memory/index.ts';
import { openSqlite } from '../src/sqlite/index.ts';
import { first, leaver, registerOver, second } from './support/cohort.ts';

const term = { schoolYear: '2026', season: 'autumn' } as const;
const on = '2027-02-01';

/** Nine students (made up) in two schools; the odd ones contradict their identity number. */
const students = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => {
  const command = leaver(n, n > 6 ? { school: second } : {});
  const number = ['51010420090101001X', '510104200901010028'][n % 2]!;
  const identity = {
    name: '示例学生',
    sex: 'male' as const,
    birthDate: '2009-01-01',
    document: { type: 'resident-identity-card' as const, number },
  };
  // One number each: a register refuses a second one.
  return n > 2 ? command : { ...command, content: { ...command.content, identity } };
});

async function run(store: Store, from?: ReviewState, size = 4) {
  const { regulation, directory, calendar } = registerOver(store);
  const pages: ReviewPage[] = [];
  for await (const page of review({ regulation, store, directory, calendar, term, on, size }, from))
    pages.push(page);
  return { pages, findings: pages.flatMap(page => page.findings), state: pages.at(-1)!.state, directory };
}

const rulesOf = (findings: readonly ReviewFinding[], record: string) =>
  findings.filter(finding => finding.record === record).map(({ kind, rule }) => `${kind} ${rule}`);

describe.each([
  ['memory', async () => memoryStore()],
  ['sqlite', async () => openSqlite(':memory:')],
] as [string, () => Promise<Store>][])('a term reviewed over %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await importRecords(registerOver(store), students);
    const { submit } = createRegistry(registerOver(store));
    await submit({
      type: 'record.amend',
      id: 'told',
      record: students[2]!.record,
      by: { kind: 'guardian', id: students[2]!.record },
      appliedOn: '2026-10-12',
      changes: { household: { address: '示例路2号' } },
    });
    await submit({
      type: 'leak.note',
      id: 'leak',
      record: students[7]!.record,
      by: { kind: 'school', id: second },
      note: '示例',
    });
    return () => store.close();
  });

  test('says what the rules find, of whom, and the facts that it rests on', async () => {
    const { findings } = await run(store);
    const contradicting = students.slice(0, 2).map(({ record }) => record);
    const contradictions = findings.filter(({ rule }) => rule === 'contradiction-to-be-corrected');
    expect(contradictions.map(({ record }) => record)).toEqual([expect.toBeOneOf(contradicting)]);
    const [one] = contradictions;
    expect(one).toMatchObject({ kind: 'term', school: first, bearer: { kind: 'school', id: first } });
    expect(one!.facts).toMatchObject([{ fact: 'identity.agrees-with-its-number', value: false }]);
    expect(rulesOf(findings, one!.record!)).toContain('breach breach-false-information');
    expect(rulesOf(findings, students[7]!.record)).toContain('breach breach-leak');
  });

  test('counts by school, and by authority up to the province', async () => {
    const { state, directory, findings } = await run(store);
    expect(
      Object.fromEntries(Object.entries(state.schools).map(([id, { records }]) => [id, records])),
    ).toEqual({ [first]: 6, [second]: 3 });
    const totals = byAuthority(state.schools, directory);
    const province = totals['510000']!;
    expect(province.records).toBe(9);
    const counted = Object.values(province.findings).flatMap(rules => Object.values(rules));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(findings.length);
  });

  test('stopped after any page, goes on to the same end', async () => {
    const whole = await run(store);
    for (const page of whole.pages.slice(0, -1)) {
      const kept = JSON.parse(JSON.stringify(page.state)) as ReviewState;
      const rest = await run(store, kept);
      expect(rest.state).toEqual(whole.state);
      const before = whole.pages.slice(0, whole.pages.indexOf(page) + 1).flatMap(({ findings }) => findings);
      expect([...before, ...rest.findings]).toEqual(whole.findings);
    }
  });

  test('gives the same for every page size', async () => {
    const [one, all] = [await run(store, undefined, 1), await run(store, undefined, 100)];
    expect(one.findings).toEqual(all.findings);
    expect(one.state).toEqual(all.state);
  });

  test('tells what it cannot read, and goes on', async () => {
    await store.commit([
      {
        id: 'x',
        digest: 'x',
        writes: [
          { key: { kind: 'student', id: 'a-broken-one' }, expect: 'absent', version: 1, doc: '{}', tags: {} },
        ],
        entries: [],
        claims: [],
        notices: [],
      },
    ]);
    const { findings, state } = await run(store);
    expect(rulesOf(findings, 'a-broken-one')).toEqual(['unreadable unreadable']);
    expect(state.records).toBe(10);
  });

  test('writes nothing, and shows no name and no number of anyone', async () => {
    const before = await contents(store);
    const { pages } = await run(store);
    expect(await contents(store)).toEqual(before);
    for (const secret of ['示例学生', '51010420090101001X', '510104200901010028', '示例路'])
      expect(JSON.stringify(pages)).not.toContain(secret);
  });
});

async function contents(store: Store): Promise<readonly string[]> {
  const docs: string[] = [];
  for await (const page of store.scan({ kind: 'student', size: 100 }))
    docs.push(...page.map(({ doc }) => doc));
  return docs;
}
