import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisionInput } from './support/case.ts';
import { xueji } from './support/xueji.ts';

const folder = mkdtempSync(join(tmpdir(), 'xueji-form-'));
const form = (out: string, ...options: readonly string[]) =>
  xueji(
    ['form', 'transfer-application', '--record', '-', '--out', join(folder, out), ...options],
    JSON.stringify(decisionInput()),
  );

describe('xueji form', () => {
  test('lists the documents', async () => {
    const { code, out } = await xueji(['form']);
    expect(code).toBe(0);
    expect(out).toMatch(/transfer-application +附件7 +四川省中小学生转学申请表/);
  });

  test('fills a form from the request, and names what it leaves blank', async () => {
    const { code, out } = await form('a.html');
    expect(code).toBe(0);
    expect(out).toContain('学籍中没有、留作空白的：');
    const html = readFileSync(join(folder, 'a.html'), 'utf8');
    expect(html).toMatch(/data-field="name">示例学生/);
    expect(html).toMatch(/data-field="receivingSchool">涪城示例中学/);
  });

  test('writes what the ending says', async () => {
    expect((await form('a.docx')).code).toBe(0);
    expect(readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('says what a PDF needs, and which endings there are', async () => {
    const [pdf, odd] = await Promise.all([form('a.pdf'), form('a.txt')]);
    expect([pdf.code, odd.code]).toEqual([2, 2]);
    expect(pdf.err).toContain('--font');
    expect(odd.err).toContain('.pdf、.docx、.xlsx 或 .html');
  });
});
