import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../packages/core/test/browser/find-browser.ts';

const path = findBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Whether browser tests are left out on this machine, and the reason that is printed with them; in CI they never are. */
export const isMissing = !path && !process.env.CI;
export const missing = isMissing
  ? ' (skipped: no Chromium here; install one or name it in XUEJI_BROWSER)'
  : '';

export function launch(): Promise<Browser> {
  if (!path) throw new Error('no Chromium on this machine: install one, or name it in XUEJI_BROWSER');
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Serious faults of accessibility on the page as it is, each with the first element. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = (await page.evaluate(`${axe}; axe.run(document)`)) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');
