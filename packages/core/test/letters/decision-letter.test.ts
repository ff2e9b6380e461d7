import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { facts } from '../../src/facts/catalogue.ts';
import { whatWouldHelp } from '../../src/help/index.ts';
import {
  decisionLetter,
  type Letter,
  type LetterInput,
  type LetterLanguage,
  letterText,
} from '../../src/letters/index.ts';
import { parseCommand } from '../../src/procedures/command.ts';
import { stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';

const identityNumber = '510104201005040021';

/** What a letter is written from, for a student with numbers to hide. */
function inputOf(scenario: (typeof shippedScenarios)[number]): LetterInput {
  const { regulation, record, command, context } = stageScenario(scenario, setting);
  const numbered = record && {
    ...record,
    identity: {
      ...record.identity,
      document: { type: 'resident-identity-card' as const, number: identityNumber },
    },
    studentNumbers: [{ value: `G${identityNumber}`, since: '2020-09-01' }],
  };
  const decision = decide(regulation, numbered, command, context);
  const help = whatWouldHelp(regulation, numbered, command, context);
  const { directory, on } = context;
  return { regulation, decision, record: numbered, command, directory, on, help };
}
const inputFor = (name: string) => inputOf(shippedScenarios.find(scenario => scenario.name === name)!);
const textFor = (input: LetterInput, language: LetterLanguage = 'zh') =>
  letterText(decisionLetter(input, language));

const ruleNames = Object.values(setting.regulation.ruleSets).flatMap(({ rules }) =>
  rules.map(({ name }) => name),
);
const codeWords = new Set([...ruleNames.filter(name => name.includes('-')), ...Object.keys(facts)]);
const reasonsOf = ({ decision }: LetterInput) =>
  decision.verdict === 'refused'
    ? decision.refusals
    : decision.verdict === 'pending'
      ? decision.outstanding
      : [];

describe('for every shipped scenario', () => {
  const inputs = shippedScenarios.map(scenario => [scenario.name, inputOf(scenario)] as const);

  test('there are refusals, pending answers and grants', () => {
    const kinds = new Set(inputs.map(([, input]) => decisionLetter(input).kind));
    expect([...kinds].sort()).toEqual(['completion', 'determination', 'grant', 'progress', 'refusal']);
  });

  test.each(inputs)('a Chinese letter can be sent: %s', (_, input) => {
    const text = textFor(input);
    expect(text).not.toMatch(/[{}]/);
    // A student number begins with its letter, by which its kind is called, and the text leaves its own date blank.
    expect(text.replaceAll(/[GJL]\*+\d\d|[GJL]号|XX月XX日/g, '')).not.toMatch(/[A-Za-z]/);
    expect(text).not.toMatch(/\d{4}-\d{2}/);
    expect(text).not.toMatch(/\d{7}/);
    for (const reason of reasonsOf(input)) expect(text).toContain(reason.says.zh);
    for (const { label } of citationsOf(input)) expect(text).toContain(label.zh);
    for (const name of input.decision.trace.readings) {
      expect(text).toContain(input.regulation.readings[name]!.question.zh);
    }
    expect(text).not.toMatch(/。。|；。|：。|（）/);
  });

  test.each(inputs)('an English letter can be sent: %s', (_, input) => {
    const text = textFor(input, 'en');
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toMatch(/\bundefined\b/);
    expect(text.match(/[a-z]+(?:[-.][a-z]+)+/g)?.filter(word => codeWords.has(word)) ?? []).toEqual([]);
    expect(text).not.toMatch(/\d{7}/);
    for (const { label } of citationsOf(input)) expect(text).toContain(label.en);
  });

  const citationsOf = (input: LetterInput) => [
    ...input.decision.citations,
    ...reasonsOf(input).flatMap(({ citations }) => citations),
  ];
});

describe('a letter', () => {
  test('of refusal says why, by which norm, on which facts, and to whom one can turn', () => {
    const letter = decisionLetter(inputFor('十八周岁生日前一日，初中学生仍不允许退学'));
    expect(letter).toMatchObject({
      kind: 'refusal',
      title: '不予办理告知书',
      addressee: '示例学生的父母或者其他法定监护人：',
      signature: '锦江示例初级中学',
      date: '2026年9月3日',
    });
    const [reason] = letter.sections[0]!.items;
    expect(reason).toEqual({
      says: '该生未满18周岁（现17周岁）且未完成九年义务教育，不允许退学',
      notes: [
        {
          label: '依据',
          text: '第二十七条“年龄不足十八周岁、未完成九年义务教育的学生,不允许退学”',
        },
        { label: '事实', text: '周岁：17；已完成九年义务教育：否' },
        { label: '办理建议', text: expect.stringContaining('继续接受义务教育') },
      ],
    });
    expect(letter.closing[0]).toContain('向成都市教育局反映（依据第五十条');
    expect(letter.opening[0]).toContain('学籍号G****************21，2026年9月3日提出');
  });

  test('of completion lists everything at once, and the approvals that follow', () => {
    const letter = decisionLetter(inputFor('什么材料都没有交的，五样一次列明，不分次要求补正'));
    expect(letter.title).toBe('一次性补正告知书');
    expect(letter.sections.map(({ heading, items }) => [heading, items.length])).toEqual([
      ['需要补交的材料', 5],
      ['上述各项办妥后依次核办的单位', 4],
      ['可以补正的办法（任选一种，均已重新审查核实）', 1],
      ['依据的条款', 1],
      ['对条文不明之处的理解', 2],
    ]);
    expect(letter.closing.join()).not.toContain('反映');
  });

  test('of a party that refuses is a refusal to the guardian', () => {
    const letter = decisionLetter(
      inputFor('转入学校认为其他理由不正当、指明第三十条拒绝的，有所依据，不是无故拒绝'),
    );
    expect(letter.kind).toBe('refusal');
    expect(letter.opening[0]).toContain('关于示例学生的转学申请');
    expect(letter.opening.join('\n')).toContain('不同意该申请，申请到此终结');
    expect(letter.opening.join('\n')).toContain('第三十条');
  });

  test('without what would help has no such section', () => {
    const { help: _, ...input } = inputFor('缺户口簿的，列明待补');
    expect(textFor(input)).not.toContain('可以补正的办法');
  });

  test('can be signed by another party', () => {
    const input = {
      ...inputFor('缺户口簿的，列明待补'),
      from: { kind: 'authority' as const, id: 'edu-510104' },
    };
    expect(decisionLetter(input).signature).toBe('锦江区教育局');
  });

  test('in Markdown has headings and lists', () => {
    const text = letterText(decisionLetter(inputFor('缺户口簿的，列明待补')), 'markdown');
    expect(text).toMatch(/^# 一次性补正告知书\n/);
    expect(text).toContain('\n## 一、需要补交的材料\n\n1. 转学申请缺户口簿。\n   - 依据：');
  });

  test.each([
    [identityNumber],
    ['５１０１０４２０１００５０４００２１'],
    ['510104 20100504 0021'],
    ['510104-20100504-002X'],
    [`G${identityNumber}`],
    ['510104100504002'],
  ])('hides a number that a person wrote: %s', written => {
    const input = inputFor('转入学校认为其他理由不正当、指明第三十条拒绝的，有所依据，不是无故拒绝');
    const command = parseCommand({ ...input.command, reason: `该生${written}情况不符` });
    const letter: Letter = decisionLetter({ ...input, command });
    const text = letterText(letter);
    expect(text).toContain('情况不符');
    expect(text).not.toContain(written);
    expect(text).not.toMatch(/\p{Nd}{7}/u);
    expect(text).not.toContain('20100504');
  });
});
