import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

const folder = temporaryFolder();
const [law, requests] = [join(folder, 'law'), join(folder, 'requests.json')];
const determine = (id: string, record: string, by: object) => ({
  on: '2027-07-07',
  command: { type: 'completion.determine', id, record, by, occasion: 'end-of-schooling' },
});
const city = { kind: 'authority', id: '510100' };
const dated = (factsAsOf: string, lawAsOf: string, knownAsOf: string) =>
  ['--facts-as-of', factsAsOf, '--law-as-of', lawAsOf, '--known-as-of', knownAsOf] as const;
let db: string;

/** The built-in law, made up further: 80 credits are enough from September 2027 on, and it ends with the year. */
function lawOfAnotherDay() {
  cpSync(join(import.meta.dirname, '../../core/regulations/sichuan-2017-draft'), law, { recursive: true });
  const change = (name: string, turn: (file: Record<string, unknown>) => object) => {
    const file = JSON.parse(readFileSync(join(law, name), 'utf8'));
    writeFileSync(join(law, name), JSON.stringify({ ...file, ...turn(file) }));
  };
  const note = { zh: '示例', en: 'made up' };
  change('regulation.json', () => ({ effective: { from: null, to: '2027-12-31' } }));
  change('parameters/senior.min-credits.json', ({ values }) => ({
    values: [...(values as object[]), { from: '2027-09-01', value: 80, note }],
  }));
}

describe('xueji adjudicate', () => {
  beforeAll(async () => {
    lawOfAnotherDay();
    db = await registerOfLeavers(folder);
    // The sixth lacks credits; what the school asks for waits for the city, and is not kept.
    const asked = [determine('d-6', 's-6', city), determine('d-0', 's-0', { kind: 'school', id: 'from' })];
    writeFileSync(requests, JSON.stringify(asked));
    expect((await xueji(['case', requests, '--db', db])).code).toBe(4);
  });

  test('asks for every date that was not said, and says what it means', async () => {
    const { code, err } = await xueji(['adjudicate', 'd-6', '--db', db, '--law-as-of', '2027-07-07']);
    expect(code).toBe(2);
    expect(err).toContain('--facts-as-of（事实截至哪一天）、--known-as-of（登记簿所知截至哪一天）');
    expect(err).not.toContain('--law-as-of');
    const wrong = await xueji([
      'adjudicate',
      'd-6',
      '--db',
      db,
      ...dated('2027-07-07', '2027-02-30', '2027-07-07'),
    ]);
    expect(wrong.err).toContain('[cli/bad-date]');
  });

  test('comes to the same on the dates of the decision, though its own effects are in the register', async () => {
    const again = ['adjudicate', 'd-6', '--db', db, ...dated('2027-07-07', '2027-07-07', '2027-07-07')];
    const { code, out } = await xueji(again);
    expect([code, out]).toEqual([0, expect.stringContaining('结论相同')]);
    expect(out).toContain('重新决定：事实截至2027年7月7日，适用2027年7月7日的条文，所知截至2027年7月7日');
    expect(out.match(/【准予】/g)).toHaveLength(2);
    expect(out).not.toContain('示例学生');
    const { json } = await xueji([...again, '--json']);
    expect(json).toMatchObject({ id: 'd-6', record: 's-6', leftOut: 0, same: true, norms: [] });
    expect(json.before.events[0]).toMatchObject({ type: 'completed' });
  });

  test('says what is another under the law of another day, with the articles', async () => {
    const again = ['adjudicate', 'd-6', '--db', db, '--regulation', law];
    const dates = dated('2027-07-07', '2027-09-01', '2027-07-07');
    const [shown, { json }] = await Promise.all([
      xueji([...again, ...dates]),
      xueji([...again, ...dates, '--json']),
    ]);
    expect([shown.code, shown.out]).toEqual([0, expect.stringMatching(/结论不同（.*42\.1.*\n.*结业 → 毕业/)]);
    const happened = [json.before, json.after].map(({ events }) => events[0].type);
    expect([json.same, ...happened]).toEqual([false, 'completed', 'graduated']);
  });

  test('says nothing for a day that the law does not cover, and knows nothing before it was entered', async () => {
    const again = ['adjudicate', 'd-6', '--db', db, '--regulation', law];
    const [outside, unknown] = await Promise.all([
      xueji([...again, ...dated('2027-07-07', '2028-01-01', '2027-07-07')]),
      xueji([...again, ...dated('2027-07-07', '2027-07-07', '2024-09-01')]),
    ]);
    expect([outside.code, outside.out]).toEqual([4, expect.stringContaining('2028年1月1日')]);
    expect(unknown.code).toBe(3);
  });

  test('takes the command from a file where the register keeps no answer', async () => {
    const again = ['adjudicate', 'd-0', '--db', db, ...dated('2027-07-07', '2027-07-07', '2027-07-07')];
    const [without, given] = await Promise.all([xueji(again), xueji([...again, '--request', requests])]);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('[cli/no-decision]')]);
    expect([given.code, given.out]).toEqual([4, expect.stringContaining('登记簿没有存')]);
  });
});
