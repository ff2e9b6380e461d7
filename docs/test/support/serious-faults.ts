import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What keeps people from using a page, by axe: its serious and critical findings. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run(document).then(({ violations }) => violations)',
  );
  const shown = ({ id, nodes }: Violation) =>
    `${id}: ${nodes
      .slice(0, 3)
      .map(({ html }) => html.slice(0, 160))
      .join(' | ')}`;
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(shown);
}
