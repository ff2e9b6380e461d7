import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { decision } from './situation.ts';

const browserPath = findBrowser();
// Where tests run unwatched the browser must be there; elsewhere its absence is said and counted as skipped.
const isMissing = !browserPath && !process.env.CI;
const reason = isMissing ? ' (skipped: no Chromium here; install one or name it in XUEJI_BROWSER)' : '';

describe.skipIf(isMissing)(`core in a browser whose policy forbids eval${reason}`, () => {
  const policy = "default-src 'none'; script-src 'self'";
  const html =
    '<!doctype html><html><meta charset="utf-8"><body><script src="/page.js"></script></body></html>';
  let script = '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader(
      'Content-Type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(isScript ? script : html);
  });

  beforeAll(async () => {
    script = await bundle('page.ts');
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  test('decides as in Node, to the letter', { timeout: 300_000 }, async () => {
    const { port } = server.address() as AddressInfo;
    const { text, errors } = await textOf(`http://127.0.0.1:${port}/`);
    expect(errors).toEqual([]);
    const answer = JSON.parse(text);
    expect(answer.evalIsForbidden).toBe(true);
    expect(answer.decision).toEqual(JSON.parse(JSON.stringify(decision())));
    expect(answer.decision.verdict).toBe('pending');
  });
});

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    conditions: ['@xueji/source'],
    target: 'es2023',
  });
  return outputFiles[0]!.text;
}

/** What the page shows, and the errors that it met; policy violations are among them. */
async function textOf(url: string): Promise<{ text: string; errors: string[] }> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ];
  if (!browserPath) throw new Error('no Chromium on this machine: install one, or name it in XUEJI_BROWSER');
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(url);
    return { text: (await page.textContent('body')) ?? '', errors };
  } finally {
    await browser.close();
  }
}
