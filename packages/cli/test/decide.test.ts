import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decisionInput } from './support/case.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

const folder = temporaryFolder();
const decide = (input: unknown, ...options: readonly string[]) =>
  xueji(['decide', '-', ...options], typeof input === 'string' ? input : JSON.stringify(input));

describe('xueji decide', () => {
  test('prints the decision, from standard input and from a file alike', async () => {
    const file = join(folder, 'input.json');
    writeFileSync(file, JSON.stringify(decisionInput()));
    const [piped, read] = await Promise.all([
      decide(decisionInput(), '--json'),
      xueji(['decide', file, '--json']),
    ]);
    expect(piped.json).toEqual(read.json);
    expect(piped.json).toMatchObject({
      verdict: 'pending',
      events: [{ type: 'case-opened' }],
      outstanding: [{ kind: 'approval', step: 'receiving-school', due: '2026-09-17' }, {}, {}, {}, {}, {}],
    });
    expect([piped.code, read.code]).toEqual([4, 4]);
  });

  test('ends with 3 where it is refused, and says so in Chinese with the articles and what would help', async () => {
    const input = decisionInput();
    input.command.by.id = 'from';
    const { code, out } = await decide(input);
    expect(code).toBe(3);
    expect(out).toContain('不予办理');
    expect(out).toContain('第三十二条');
    expect(out).toContain('请监护人向拟转入学校提出申请，由该校发起');
  });

  test('ends with 0 where it is granted', async () => {
    const { record, ...input } = decisionInput();
    const [enrolment] = record.enrolments;
    const content = { identity: record.identity, enrolments: [enrolment] };
    const command = {
      type: 'record.import',
      id: 'i-1',
      record: 's-1',
      by: { kind: 'school', id: 'from' },
      content,
    };
    const { code, json } = await decide({ ...input, command }, '--json');
    expect(json).toMatchObject({ verdict: 'granted', events: [{ type: 'record-imported' }] });
    expect(code).toBe(0);
  });

  test('speaks English where asked', async () => {
    const { out } = await decide(decisionInput(), '--lang', 'en');
    expect(out).toMatch(/pending/);
    expect(out).not.toMatch(/待办/);
  });

  const bad: Readonly<Record<string, readonly [unknown, code: string, place: string]>> = {
    'malformed JSON': ['{"on": ', 'input/not-json', '标准输入'],
    'a date that does not exist': [{ ...decisionInput(), on: '2026-02-30' }, 'input/malformed', 'on'],
    'an unknown command': [
      { ...decisionInput(), command: { ...decisionInput().command, type: 'transfer.reqest' } },
      'input/unknown-command',
      'command',
    ],
    'an unknown party': [
      { ...decisionInput(), command: { ...decisionInput().command, by: { kind: 'school', id: 'nowhere' } } },
      'input/unknown-party',
      'command.by',
    ],
    'an unknown field': [{ ...decisionInput(), reccord: {} }, 'input/malformed', ''],
    'an identity number with a wrong check digit': [
      withDocument({ type: 'resident-identity-card', number: '510104201005040025' }),
      'input/malformed',
      'record.identity.document.number',
    ],
  };

  test.each(Object.entries(bad))('refuses %s', async (_, [input, errorCode, place]) => {
    const [json, text] = await Promise.all([decide(input, '--json'), decide(input)]);
    expect([json.code, text.code]).toEqual([2, 2]);
    expect(json.json.error.code).toBe(errorCode);
    expect(JSON.stringify(json.json.error.where)).toContain(place);
    expect(text.err).toMatch(new RegExp(`\\[${errorCode}\\]`));
    expect(text.err).toMatch(/\p{Script=Han}.*。/u);
    expect(text.out).toBe('');
    expect(json.out + json.err + text.err).not.toContain('510104201005040025');
  });
});

function withDocument(document: object) {
  const input = decisionInput();
  input.record.identity.document = document;
  return input;
}
