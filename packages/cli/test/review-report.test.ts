import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { seriousFaults } from '../../../docs/test/support/serious-faults.ts';
import { findBrowser } from '../../core/test/browser/find-browser.ts';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

const browserPath = findBrowser();
const isMissing = !browserPath && !process.env.CI;
const reason = isMissing ? ' (skipped: no Chromium here; install one or name it in XUEJI_BROWSER)' : '';

describe('the reports of a review', () => {
  const folder = temporaryFolder();
  const [sheet, page, lines] = ['review.xlsx', 'review.html', 'review.ndjson'].map(name =>
    join(folder, name),
  ) as [string, string, string];
  let args: readonly string[] = [];
  let rows: readonly (readonly unknown[])[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: the answer of --json
  let counted: any;
  let found: readonly {
    readonly rule: string;
    readonly record: string;
    readonly says: { readonly zh: string };
  }[] = [];

  beforeAll(async () => {
    const db = await registerOfLeavers(folder);
    args = ['review', '--db', db, '--term', '2026-autumn', '--on', '2027-01-15', '--json'];
    counted = (await xueji([...args, '--report', sheet, page, lines])).json;
    found = readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    rows = (await readXlsx(readFileSync(sheet))).sheets[0]!.rows;
  });

  test('have every finding in the table, and the counts of the data before them', () => {
    const [head, ...body] = rows;
    expect(head).toHaveLength(12);
    const oneByOne = body.filter(([level]) => level === '逐项');
    expect(oneByOne.map(row => [row[4], row[7]])).toEqual(found.map(({ record, says }) => [record, says.zh]));
    const ofSchool = body.filter(([level, , , , , kind]) => level === '学校' && kind !== '合计');
    const { findings, records } = counted.schools.from;
    const total = (kinds: Record<string, Record<string, number>>) =>
      Object.values(kinds)
        .flatMap(rules => Object.values(rules))
        .reduce((a, b) => a + b, 0);
    expect(ofSchool.reduce((all, row) => all + Number(row[11]), 0)).toBe(total(findings));
    expect(total(findings)).toBe(found.length);
    expect(body.find(row => row[0] === '学校' && row[6] === '学籍')![11]).toBe(records);
    expect(body.find(row => row[0] === '学校' && row[5] === '待补正')!.slice(6, 9)).toEqual([
      '学籍档案不齐',
      '',
      expect.stringContaining('第四十八条'),
    ]);
    expect(new Set(body.map(([level]) => level))).toEqual(
      new Set(['省', '市（州）', '县（市、区）', '学校', '逐项']),
    );
  });

  test('name nobody, and leave nothing else behind', () => {
    const all = JSON.stringify(rows) + readFileSync(page, 'utf8');
    for (const secret of ['示例学生', 'E0', '2009-05-04', '2009年5月4日']) expect(all).not.toContain(secret);
    expect(existsSync(`${sheet}.lines`)).toBe(false);
  });

  test('are the same where a review that is done goes on from its state', async () => {
    const [state, again] = [join(folder, 'state.json'), join(folder, 'again.xlsx')];
    const kept = [...args, '--report', again, '--state', state];
    await xueji(kept);
    await xueji(kept);
    expect((await readXlsx(readFileSync(again))).sheets[0]!.rows).toEqual(rows);
  });

  describe.skipIf(isMissing)(`in a browser${reason}`, () => {
    test('say by rule, authority and school what was found, to everyone, and load nothing', async () => {
      const browser = await chromium.launch({
        executablePath: browserPath!,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const opened = await browser.newPage({ viewport: { width: 390, height: 844 } });
        const asked: string[] = [];
        opened.on('request', request => asked.push(request.url()));
        await opened.goto(pathToFileURL(page).href);
        expect(asked).toEqual([pathToFileURL(page).href]);
        expect(await seriousFaults(opened)).toEqual([]);
        const text = await opened.locator('main').textContent();
        expect(text).toMatch(/第四十八条/);
        const row = opened
          .getByRole('row')
          .filter({ has: opened.getByRole('rowheader', { name: '学籍档案' }) });
        expect(await row.getByRole('cell').last().textContent()).toBe('8');
        expect(await opened.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      } finally {
        await browser.close();
      }
    });
  });
});
