import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askable, factCatalogue } from '@xueji/core';
import { overlay } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../../packages/core/test/browser/find-browser.ts';
import { lawFolder } from '../site/law/law-folder.ts';
import { seriousFaults } from './support/serious-faults.ts';

const browserPath = findBrowser();
const isMissing = !browserPath && !process.env.CI;
const reason = isMissing ? ' (skipped: no Chromium here; install one or name it in XUEJI_BROWSER)' : '';
const site = inject('site');
const root = join(import.meta.dirname, '../..');
const phone = { width: 390, height: 844 };

describe.skipIf(isMissing)(`the site in a browser${reason}`, () => {
  let browser: Browser;
  let context: BrowserContext;
  /** Requests that would have left the machine, and errors of pages. */
  const strayed: string[] = [];

  beforeAll(async () => {
    if (!browserPath)
      throw new Error('no Chromium on this machine: install one, or name it in XUEJI_BROWSER');
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
    context = await browser.newContext({
      locale: 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.route('**', route => {
      const url = route.request().url();
      if (url.startsWith(site)) return route.continue();
      strayed.push(url);
      return route.abort();
    });
  });

  afterAll(() => browser?.close());

  async function open(path: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize(viewport);
    page.on('pageerror', error => strayed.push(`${path}: ${error}`));
    await page.goto(site + path);
    if (path.includes('desk/')) await page.locator('.outcome').waitFor();
    return page;
  }

  const verdictOf = (page: Page) => page.locator('.outcome .verdict').textContent();

  test('a case is tried on the desk by keyboard alone', async () => {
    const page = await open('/desk/');
    const isOnTheFact = () => page.evaluate(() => document.activeElement?.closest('[data-fact]') !== null);
    const question = page.locator('.reasons', { hasText: '需要明确：转学理由' });
    await question.waitFor();
    for (let presses = 0; !(await isOnTheFact()); presses++) {
      expect(presses).toBeLessThan(80);
      await page.keyboard.press('Tab');
    }
    // The first choice behind “unknown” is a change of a parent’s work.
    await page.keyboard.press('ArrowDown');
    await question.waitFor({ state: 'detached' });
    expect(await verdictOf(page)).toBe('待办');
    await page.close();
  });

  test('a fact that is established changes the outcome, and its question goes', async () => {
    const page = await open('/desk/');
    const question = page.locator('.reasons', { hasText: '需要明确：转学理由' });
    expect(await verdictOf(page)).toBe('待办');
    await question.waitFor();
    await page.locator('[data-fact="transfer.ground"] select').selectOption({ label: '户籍迁移' });
    await question.waitFor({ state: 'detached' });
    await page.locator('[data-fact="transfer.ground"] select').selectOption({ label: '无' });
    await expect.poll(() => verdictOf(page)).toBe('不予办理');
    await page.locator('.ways li').first().waitFor();
    await page.close();
  });

  test('answers within a frame or three', async () => {
    const page = await open('/desk/');
    const times: number[] = [];
    for (const label of ['户籍迁移', '无', '其他', '不明', '父母工作调动', '无']) {
      await page.locator('[data-fact="transfer.ground"] select').selectOption({ label });
      times.push(Number(await page.locator('[data-milliseconds]').getAttribute('data-milliseconds')));
    }
    console.log(`the desk answers in ${Math.max(...times)} ms at most (wished: 50): ${times.join(', ')}`);
    expect(times.every(time => time > 0)).toBe(true);
    await page.close();
  });

  test('a changed parameter turns scenarios, and the address carries case and change', async () => {
    const page = await open('/desk/');
    await page.locator('[data-parameter="truancy.withdrawal-hours"] input').fill('200');
    await page.locator('.impact[data-done="true"] li').first().waitFor();
    const turned = await page.locator('.impact li').count();
    await page.getByRole('button', { name: '复制本案地址' }).click();
    await page.getByRole('status').getByText('已复制').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const other = await open(address.slice(site.length));
    await other.locator('.impact[data-done="true"]').waitFor();
    expect(await other.locator('.impact li').count()).toBe(turned);
    expect(await other.locator('.outcome').textContent()).toContain('按改动后的办法');
    await other.locator('#other-language').click();
    await other.locator('.outcome').waitFor();
    expect(await other.locator('.outcome').textContent()).toContain('under the changed law');
    await Promise.all([page.close(), other.close()]);
  });

  test('a rule is written on the desk, is at work at once, and is kept as a folder of local rules', async () => {
    const page = await open('/desk/');
    await page.locator('.new-rules > summary').click();
    await page.getByRole('button', { name: '增加一条规则' }).click();
    await page.getByLabel('规则的话').fill('初中学生转学须先听取班主任意见');
    await page.getByRole('button', { name: '增加一个条件' }).click();
    await page.getByLabel('当', { exact: true }).selectOption('student.stage');
    await page.getByLabel('取值').selectOption({ label: '初中' });
    await page.locator('.in-words', { hasText: '当学段为“初中”时，不得办理' }).waitFor();
    const reason = page.locator('.reasons', { hasText: '初中学生转学须先听取班主任意见' });
    await reason.waitFor();
    expect(await verdictOf(page)).toBe('不予办理');
    expect(await seriousFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为地方细则（zip）' }).click(),
    ]);
    const files = Object.entries(unzipSync(readFileSync(await download.path())));
    const folder = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
    const law = overlay(sichuan2017Draft, folder, factCatalogue, { commands: askable });
    expect(law.ruleSets['transfer.request']!.rules.at(-1)?.title.zh).toBe('初中学生转学须先听取班主任意见');
    await page.getByRole('button', { name: '删去这条规则' }).click();
    await reason.waitFor({ state: 'detached' });
    await page.close();
  });

  test('two versions are compared by meaning, one of them a folder of the reader’s own', async () => {
    const page = await open('/compare/');
    const local = page.locator('[data-parameter="transfer.window-after-opening"]');
    expect(await local.textContent()).toMatch(/5.*个工作日.*3.*个工作日/);
    await page.locator('.impact[data-done="true"] li').first().waitFor();
    const folder = join(root, 'examples/own-rules');
    await page.locator('input[type="file"]').last().setInputFiles(join(folder, 'too-lax'));
    expect(await page.getByRole('alert').textContent()).toContain('transfer.window-after-opening.json');
    await page.locator('input[type="file"]').last().setInputFiles(lawFolder);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await page.locator('#differences').textContent()).toContain('含义没有不同');
    await page.close();
  });

  test('a case is saved as a scenario file', async () => {
    const page = await open('/desk/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为情形文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('transfer.request.scenarios.yaml');
    expect(readFileSync(await download.path(), 'utf8')).toContain('scenarios:');
    await page.close();
  });

  test('the regulation is searched in Chinese, and found by mouse', async () => {
    const page = await open('/law/');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.locator('dialog input').fill('旷课');
    const found = page.locator('.pagefind-ui__result-link', { hasText: '第二十九条' }).first();
    await found.click();
    await page.waitForURL('**/law/29/**');
    await page.getByRole('link', { name: '第二十九条' }).first().waitFor();
    await page.locator('.runs a').first().click();
    await page.locator('.outcome').waitFor();
    await page.close();
  });

  test.each([
    '/',
    '/law/31/',
    '/en/law/39/',
    '/desk/',
    '/en/desk/',
    '/states/',
    '/machines/',
    '/gallery/',
    '/guides/quick-start/',
    '/compare/',
    '/errors/',
    '/gaps/',
    '/scenarios/',
    '/decisions/0010-gaps-are-enumerated/',
  ])('%s has no serious fault of accessibility, on a phone either', async path => {
    const page = await open(path);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize(phone);
    // The desk lays itself out anew; everything else only flows.
    if (path === '/desk/') expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });

  test('the verdict stays in sight on a phone', async () => {
    const page = await open('/desk/', phone);
    expect(await page.locator('.glance').isVisible()).toBe(true);
    await page.getByRole('button', { name: '看结论' }).click();
    await expect.poll(() => page.locator('.outcome h2').isVisible()).toBe(true);
    await page.close();
  });

  test('the code of the desk stays under 200 kB, and nothing ever left this machine', async () => {
    // A context of its own has nothing in its cache.
    const page = await browser.newPage();
    const scripts: Response[] = [];
    page.on('response', response => response.url().endsWith('.js') && scripts.push(response));
    await page.goto(`${site}/desk/`, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(
      scripts.map(async script => gzipSync(await script.body(), { level: 9 }).length),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`the desk brings ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzipped (budget: 200)`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
    expect(strayed).toEqual([]);
    await page.close();
  });
});
