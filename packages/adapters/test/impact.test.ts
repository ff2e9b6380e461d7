import { importRecords } from '@xueji/core/registry';
import { type ImpactPage, impact } from '@xueji/core/versions';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../src/memory/index.ts';
import { first, leaver, passed, registerOver, second } from './support/cohort.ts';

const credits = (n: number) => ({ results: { ...passed, credits: n } });
const students = [
  leaver(1, credits(150)),
  leaver(2, credits(144)),
  leaver(3, { ...credits(140), school: second }),
  leaver(4, { ...credits(141), school: second }),
  leaver(5, credits(100)),
];

async function run(value: number) {
  const store = memoryStore();
  const options = registerOver(store);
  await importRecords(options, students);
  const { regulation, directory, calendar } = options;
  const parameter = regulation.parameters['senior.min-credits']!;
  const other = {
    ...regulation,
    parameters: {
      ...regulation.parameters,
      'senior.min-credits': { ...parameter, values: [{ ...parameter.values[0], value }] as const },
    },
  };
  const pages: ImpactPage[] = [];
  const on = '2027-07-07';
  for await (const page of impact({ store, regulation, other, directory, calendar, on, size: 2 }))
    pages.push(page);
  return { changed: pages.flatMap(page => page.changed), last: pages.at(-1)! };
}

describe('the impact of another version over a register', () => {
  test('is nothing where it says the same', async () => {
    const { changed, last } = await run(144);
    expect(changed).toEqual([]);
    expect(last).toMatchObject({ records: 5, unreadable: 0, byArticle: {} });
    expect(last.asked).toBe(5 * 4);
  });

  test('is who graduates now and did not, by article and school, with the reason', async () => {
    const { changed, last } = await run(140);
    expect(changed.map(({ record, command }) => [record, command])).toEqual([
      ['s-0003', 'completion.determine'],
      ['s-0004', 'completion.determine'],
    ]);
    expect(changed[0]).toMatchObject({ school: second, norms: expect.arrayContaining(['42.1']) });
    expect(changed[0]!.before.events).toContain('completed');
    expect(changed[0]!.after.events).toContain('graduated');
    expect(changed[0]!.says.length).toBeGreaterThan(0);
    expect(Object.values(last.byArticle)).toContainEqual({ [second]: 2 });
    expect(JSON.stringify(last.byArticle)).not.toContain(first);
  });
});
