import { describe, expect, test } from 'vitest';
import { decisionInput } from './support/case.ts';
import { xueji } from './support/xueji.ts';

const run = (name: string, input: unknown, ...options: readonly string[]) =>
  xueji([name, '-', ...options], JSON.stringify(input));

/** The proof of the reason is missing. */
function incomplete() {
  const input = decisionInput();
  input.command.documents = input.command.documents.filter(({ kind }) => kind !== 'reason-proof');
  return input;
}

/** The sending school starts the transfer, which is for the receiving school. */
function refused() {
  const input = decisionInput();
  input.command.by.id = 'from';
  return input;
}

describe('xueji letter', () => {
  test('prints a letter that lists all that is missing, and ends as the decision does', async () => {
    const { code, out } = await run('letter', incomplete());
    expect(code).toBe(4);
    expect(out).toMatch(/^一次性补正告知书\n/);
    expect(out).toContain('示例学生的父母或者其他法定监护人：');
    expect(out).toContain('转学申请缺说明转学原因的证明材料');
    expect(out).toContain('2026年9月3日');
    expect(out).not.toContain('可以补正的办法');
  });

  test('prints a refusal with its norm, and what would help where asked', async () => {
    const { code, out } = await run('letter', refused(), '--remedies');
    expect(code).toBe(3);
    expect(out).toMatch(/^不予办理告知书\n/);
    expect(out).toContain('第三十二条');
    expect(out).toContain('改由涪城示例中学办理');
    expect(out).toContain('您可以向成都市教育局反映');
  });

  test('speaks English, or both, and gives data and Markdown', async () => {
    const [en, both, json, markdown] = await Promise.all([
      run('letter', incomplete(), '--lang', 'en'),
      run('letter', incomplete(), '--lang', 'both', '--json'),
      run('letter', incomplete(), '--json'),
      run('letter', incomplete(), '--markdown'),
    ]);
    expect(en.out).toMatch(/^Notice of all that is to be completed\n/);
    expect(both.json.map(({ language }: { language: string }) => language)).toEqual(['zh', 'en']);
    expect(json.json).toMatchObject({ kind: 'completion', language: 'zh', date: '2026年9月3日' });
    expect(markdown.out).toMatch(/^# 一次性补正告知书\n/);
  });
});

describe('xueji remedies', () => {
  test('says what turns a pending answer', async () => {
    const [text, json] = await Promise.all([
      run('remedies', incomplete()),
      run('remedies', incomplete(), '--json'),
    ]);
    expect(text.out).toContain('1. 补交说明转学原因的证明材料');
    expect(json.json).toMatchObject({
      verdict: 'pending',
      complete: true,
      ways: [{ changes: [{ kind: 'document', document: 'reason-proof' }] }],
    });
    expect([text.code, json.code]).toEqual([4, 4]);
  });

  test('says what turns a refusal, in English where asked', async () => {
    const { code, out } = await run('remedies', refused(), '--lang', 'en');
    expect(code).toBe(3);
    expect(out).toContain('1. let 涪城示例中学 act');
  });

  test('says that nothing helps, and why', async () => {
    const input = refused();
    const [enrolment] = input.record.enrolments;
    input.record.enrolments = [{ ...enrolment!, status: 'graduated' }];
    const { out } = await run('remedies', input);
    expect(out).toContain('没有找到可以改变结论的合法办法');
    expect(out).toContain('学籍状态为“毕业”');
  });

  test('refuses malformed input by its code', async () => {
    const { code, err } = await run('remedies', { on: '2026-02-30' });
    expect(code).toBe(2);
    expect(err).toMatch(/\[input\/malformed\]/);
  });
});
