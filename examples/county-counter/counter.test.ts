import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isMissing, launch, missing, overflow, seriousFaults } from '../support/browser.ts';
import { started } from '../support/started.ts';

const fucheng = '绵阳市涪城区示例中学';
const former = '成都市锦江区示例初级中学';
const identityNumber = /[1-9]\d{16}[\dXx]/;

describe.skipIf(isMissing)(`the counter in a browser${missing}`, () => {
  let counter: Awaited<ReturnType<typeof started>>;
  let browser: Browser;
  let page: Page;
  /** Requests that would have left the machine, errors of pages, and pages with an identity number. */
  const faults: string[] = [];

  beforeAll(async () => {
    [counter, browser] = await Promise.all([started('county-counter/counter.ts'), launch()]);
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1100, height: 800 } });
    await context.route('**', route => {
      const url = route.request().url();
      if (url.startsWith(counter.url)) return route.continue();
      faults.push(url);
      return route.abort();
    });
    page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', error => faults.push(String(error)));
  });

  afterEach(async () => {
    if (identityNumber.test(await page.content())) faults.push(`an identity number on ${page.url()}`);
  });

  afterAll(async () => {
    await browser?.close();
    counter?.stop();
  });

  const at = (path: string) => page.goto(counter.url + path);
  const text = async (selector: string) => (await page.locator(selector).textContent()) ?? '';

  async function as(party: string) {
    await at('/');
    await page.getByRole('button', { name: party, exact: true }).click();
  }

  /** Tab until the element has the focus, as someone without a mouse does. */
  async function tabTo(name: string) {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate<string>(focused)).includes(name)) return;
    }
    throw new Error(`no way to ${name} by keyboard`);
  }

  let student = '';

  test('by keyboard: a school applies for a transfer, what is missing is told at once, and it is handed in', async () => {
    await at('/');
    await tabTo('为一名初二学生申请转入');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apply?record=*');
    student = new URL(page.url()).searchParams.get('record')!;
    await tabTo('转学理由');
    await page.keyboard.press('ArrowDown');
    await tabTo('提交申请');
    await page.keyboard.press('Enter');
    await page.locator('.answer.pending').waitFor();
    expect(await page.locator('.reasons > li').count()).toBe(5);
    expect(await text('.reasons')).toContain('第三十二条');

    await tabTo('重新填写');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apply?record=*');
    await tabTo('转学理由');
    await page.keyboard.press('ArrowDown');
    for (const document of ['身份证件', '户口簿', '基本信息表', '申请表', '证明材料']) {
      await tabTo(document);
      await page.keyboard.press('Space');
    }
    await tabTo('提交申请');
    await page.keyboard.press('Enter');
    await page.locator('.answer.pending .steps').waitFor();
    expect(await page.locator('.reasons').count()).toBe(0);
    expect(await text('.steps')).toContain(`等待${fucheng}办理`);
  });

  test('by mouse: the parties approve in turn, and the record shows the new school', async () => {
    for (const party of [fucheng, '绵阳市涪城区教育行政部门', former, '成都市锦江区教育行政部门']) {
      await as(party);
      const mine = page.locator('section', { hasText: '等我核办' });
      expect(await mine.textContent()).toContain('期限 2026年9月17日');
      await mine.locator(`a[href="/students/${student}"]`).click();
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.locator('.answer').waitFor();
    }
    expect(await text('.answer.granted')).toContain(`学籍由${former}转入${fucheng}`);
    await as(fucheng);
    await at(`/students/${student}`);
    expect(await text('.facts')).toContain(fucheng);
    expect(await text('.timeline')).toContain(`学籍由${former}转入${fucheng}`);
    expect(await text('main')).toContain('接续学籍档案');
  });

  test('a request without a ground is refused with its sentence, its article and what to do', async () => {
    await at('/');
    await page.getByRole('button', { name: /高三学生/ }).click();
    await page.getByLabel('转学理由').selectOption({ label: '无' });
    // Whoever is not yet a party is told no more than which papers are missing, until they are there.
    for (const document of await page.getByRole('checkbox').all()) await document.check();
    await page.getByRole('button', { name: '提交申请' }).click();
    const answer = await text('.answer.refused');
    expect(answer).toContain('不予办理');
    for (const part of ['第三十条', '没有办理“转学申请”的正当理由', '怎么办', '户籍迁移'])
      expect(answer).toContain(part);
  });

  test('a school refuses only by a norm that holds, and is told why; an authority’s refusal ends the case', async () => {
    await as(fucheng);
    await page.locator('section', { hasText: '等我核办' }).getByRole('link').first().click();
    const address = page.url();
    const refuse = async (norm?: RegExp) => {
      await page.goto(address);
      await page.locator('summary', { hasText: '不同意' }).click();
      if (norm) await page.getByLabel(norm).check();
      await page.getByRole('button', { name: '不同意' }).click();
      return text('.answer');
    };
    const [unnamed, unfit] = [await refuse(), await refuse(/学期进行当中/)];
    for (const part of ['不予办理', '第三十五条', '学校不得无故拒绝', '怎么办'])
      expect(unnamed).toContain(part);
    for (const part of ['不予办理', '第三十五条', '所指明的条款不适用']) expect(unfit).toContain(part);
    await page.goto(address);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await as('绵阳市涪城区教育行政部门');
    expect(await refuse(/没有正当理由/)).toContain('不同意：不符合办理条件');
  });

  test('a case is returned, completed by who opened it, and waits again', async () => {
    await at('/');
    await page.getByRole('button', { name: /核办一件等着的转学/ }).click();
    const address = page.url();
    await page.locator('summary', { hasText: '退回' }).click();
    await page.getByRole('checkbox', { name: '户口簿', exact: true }).check();
    await page.getByRole('button', { name: '退回', exact: true }).click();
    expect(await text('.answer')).toContain('退回补正（户口簿）');
    await as(fucheng);
    await page.locator('section', { hasText: '退回待补正' }).getByRole('link').click();
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: '补正后再提交' }).click();
    await page.locator('.answer').waitFor();
    await as('绵阳市涪城区教育行政部门');
    expect(await text('main')).toContain('等我核办 1');
  });

  test('an outsider is told nothing: the same page as for a record that there is not', async () => {
    await as('成都市锦江区示例小学');
    const status = (await at(`/students/${student}`))?.status();
    const seen = await text('main');
    await at('/students/s-none');
    expect([status, seen]).toEqual([404, await text('main')]);
    await at('/students');
    expect(await page.locator(`a[href="/students/${student}"]`).count()).toBe(0);
    expect((await at(`/students/${student}/form`))?.status()).toBe(404);
  });

  test.each(['/', '/cases', '/students?q=李', '/apply', '/review', 'student'])(
    '%s has no serious fault of accessibility, and fits a phone',
    async path => {
      await as(fucheng);
      await at(path === 'student' ? `/students/${student}` : path);
      expect(await seriousFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1100, height: 800 });
    },
  );

  test('the application is printed, and says that it is a sample', async () => {
    await as('绵阳市涪城区教育行政部门');
    await page.locator('section', { hasText: '等我核办' }).getByRole('link').first().click();
    const name = await text('h1');
    await page.getByRole('link', { name: /打印/ }).click();
    const form = await text('main');
    // The paper of the family has the number in full; nothing else has.
    await page.goBack();
    for (const part of ['四川省中小学生转学申请表', '合成样本', name, fucheng]) expect(form).toContain(part);
  });

  test('days pass: what is overdue is said in words, on the desk and in the review', async () => {
    await as('四川省教育行政部门');
    await page.getByLabel(/演示日期/).fill('2026-09-21');
    await page.getByRole('button', { name: '前进' }).click();
    expect(await text('main')).toContain('期限 2026年9月17日 已逾期');
    await at('/review');
    const bars = page.getByRole('img', { name: /逾期/ });
    expect(await bars.count()).toBeGreaterThan(0);
    expect(await text('main')).toContain('第四十八条');
  });

  test('nothing left this machine, and no identity number was shown or logged', () => {
    expect(faults).toEqual([]);
    expect(counter.said()).not.toMatch(identityNumber);
  });
});

/** The words on what has the focus, or on its label. */
const focused = `(() => {
  const { activeElement: it, body } = document;
  return it === body ? '' : (it.labels?.[0] ?? it).textContent;
})()`;
