import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { laterDays } from '../../src/help/days.ts';
import { changed, isTurned, type Way, whatWouldHelp } from '../../src/help/index.ts';
import { cutDown } from '../../src/help/search.ts';
import { type StagedScenario, stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';

const staged = (name: string) => {
  const scenario = shippedScenarios.find(candidate => candidate.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  return stageScenario(scenario, setting);
};
const helpFor = ({ regulation, record, command, context }: StagedScenario) =>
  whatWouldHelp(regulation, record, command, context);
const inWords = (ways: readonly Way[]) => ways.map(({ changes }) => changes.map(({ says }) => says.zh));

/** What must come out, read from the articles. */
const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '缺户口簿的，列明待补': [['补交户口簿']],
  '没有特殊情况的，不予休学': [
    ['如果属实，以“特殊情况”为休学理由'],
    ['如果属实，以“因病”为休学理由', '补交县级以上医疗机构诊断证明'],
  ],
  '学期中途的11月初申请转学，原则上不予转学，小学生也不例外': [
    ['在2027年1月6日提出申请'],
    ['由成都市教育局作出统筹安排，解除第三十三条“学期中途原则上不予转学”的限制'],
  ],
  '期满前十五日申请继续休学，还没到规定的两周': [['在2027年8月27日提出申请']],
  '联系后第十四日还在两周之内，不能按自动退学处理': [['在2026年9月30日办理']],
  '申请的休学期限多一日满一年，一般不予，等待市（州）认定': [['将“休学止日”改为“2027年9月10日”']],
  '转学申请由转出学校发起的，不予办理，应由转入学校发起': [['改由涪城示例初级中学办理']],
  '不知道转入学校是否省级示范性高中而转出学校不是，结论取决于此，先查明': [
    ['由学校与机构名录的维护部门查明“转入学校是省级示范性普通高中”，且结果为“否”'],
    ['由四川省教育厅作出统筹安排，解除第三十一条“非省级示范性普通高中转往省级示范性普通高中”的限制'],
  ],
  '学期起止不明的，先明确本学期的旷课学时和联系次数': [
    [
      '由就读学校查明“本学期旷课累计学时”，且结果为“140”',
      '由就读学校查明“本学期与监护人联系、帮助教育无效的次数”，且结果为“2”',
    ],
  ],
  '前一次转学申请尚在核办，又提出转往另一学校的申请，不予办理，前一申请不受影响': [
    ['先由涪城示例初级中学撤回正在办理的“转学申请”'],
  ],
  '核办单位所看的学籍已被他人更新，依据过时的内容核办的，退回重新查看': [['重新读取学籍信息后再办理']],
  '主管部门在要求补交身份证件的同时要求纸质转学审批表的，也不得要求': [
    ['将“退回时要求补交的材料”改为“学生有效身份证件”'],
  ],
};

describe('what would help', () => {
  test.each(Object.entries(expected))('%s', (name, ways) => {
    const help = helpFor(staged(name));
    expect(inWords(help.ways)).toEqual(ways);
    expect([help.complete, help.fixed]).toEqual([true, []]);
  });

  test.each([
    ['十八周岁生日前一日，初中学生仍不允许退学', 'no-withdrawal-in-compulsory-stage'],
    ['旷课139学时，差1学时，不能按自动退学处理', 'no-ground'],
    ['已经毕业的学生没有在读学籍可转，不予办理', 'impossible'],
    ['初中学生申请留级，原则上不允许，等待学籍主管部门认定', 'no-grade-change-in-compulsory-stage'],
  ])('says that nothing does: %s', (name, rule) => {
    const help = helpFor(staged(name));
    expect(help.ways).toEqual([]);
    expect(help.fixed.map(reason => reason.rule)).toEqual([rule]);
    expect(help.says.zh).toBe('没有找到可以改变结论的合法办法');
  });

  test('waits for a case: the one way is that every party approves', () => {
    const { regulation, record, command, context } = staged('缺户口簿的，列明待补');
    const whole = changed({ regulation, record, command, context }, [
      { kind: 'document', document: 'household-register', says: { zh: '补交', en: 'hand in' } },
    ])!;
    const { ways, says } = whatWouldHelp(regulation, record, whole.command, context);
    expect(inWords(ways)).toEqual([
      [
        '涪城示例初级中学核办同意',
        '涪城区教育局核办同意',
        '锦江示例初级中学核办同意',
        '锦江区教育局核办同意',
      ],
    ]);
    expect(ways[0]!.decision.verdict).toBe('granted');
    expect(says.zh).toBe('不需要补办什么，等待核办即可');
  });

  test('says where its bound was met, and never gives a set beyond it', () => {
    const { regulation, record, command, context } = staged(
      '什么材料都没有交的，五样一次列明，不分次要求补正',
    );
    const bounded = whatWouldHelp(regulation, record, command, context, { changes: 4 });
    expect([bounded.ways, bounded.complete]).toEqual([[], false]);
    expect(bounded.says.zh).toContain('查找有限度');
    expect(whatWouldHelp(regulation, record, command, context, { changes: 5 }).ways).toHaveLength(1);
    expect(whatWouldHelp(regulation, record, command, context, { sets: 3 }).complete).toBe(false);
  });
});

describe('the days', () => {
  test('end where a birthday would change what the rules look at: nobody is told to wait for it', () => {
    const first = staged('十八周岁生日前一日，初中学生仍不允许退学');
    const { birthDate } = first.record!.identity;
    expect(birthDate.slice(5) > first.context.on.slice(5)).toBe(true);
    expect([...laterDays(first, [], 'act')]).toEqual([]);
    const younger = { ...first.record!, identity: { ...first.record!.identity, birthDate: '2012-09-13' } };
    const days = [...laterDays({ ...first, record: younger }, [], 'act')].map(({ change }) => change);
    expect(days.at(-1)).toMatchObject({ kind: 'day', on: '2026-09-12' });
  });

  test('of a set are brought forward to the first that works', () => {
    const first = staged('学期中途的11月初申请转学，原则上不予转学，小学生也不例外');
    const late = { kind: 'day', of: 'application', on: '2027-01-18', says: { zh: '', en: '' } } as const;
    expect(cutDown(first, [late]).map(({ changes }) => changes[0].says.zh)).toEqual([
      '在2027年1月6日提出申请',
    ]);
  });
});

describe('for every shipped scenario', () => {
  const questions = shippedScenarios
    .map(scenario => [scenario.name, stageScenario(scenario, setting)] as const)
    .filter(([, { regulation, record, command, context }]) => {
      const decision = decide(regulation, record, command, context);
      return decision.verdict !== 'granted' && decision.events.length === 0;
    });

  test.each(questions)('every way works, and no part of it: %s', (_, question) => {
    for (const { changes, decision } of helpFor(question).ways) {
      const after = changed(question, changes)!;
      expect(decide(after.regulation, after.record, after.command, after.context)).toEqual(decision);
      expect(isTurned(decision)).toBe(true);
    }
  });
});
