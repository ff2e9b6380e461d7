import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseWith } from '../../src/procedures/command.ts';
import { runScenario, scenarioFileSchema } from '../../src/scenarios/index.ts';
import { setting } from './shipped.ts';

/** A scenario that holds: each test below makes one thing of it wrong. */
const right = `
scenarios:
  - name: 初中生因户籍迁移跨县转学,依次等待四方核办
    bites: ['30.2']
    spares: ['31.1']
    given:
      on: 2026-09-03
      student: { school: 锦江示例初级中学, grade: 2 }
    when:
      transfer.request: { to: 涪城示例初级中学, ground: household-move }
    then:
      verdict: pending
      outstanding: [approval receiving-school, approval receiving-authority, approval sending-school, approval sending-authority]
      duties: [{ act: case.approve, bearer: 涪城示例初级中学, due: 2026-09-17, provisional: false }]
      cites: ['30.1']
      school: 锦江示例初级中学
      status: enrolled
      examNumber: null
      overdue: []
`;

function read(text: string) {
  return parseWith(scenarioFileSchema, parse(text), 'one.scenarios.yaml').scenarios[0]!;
}

const run = (text: string) => runScenario(read(text), setting);

/** One place of the right scenario written otherwise; fails where that place is not there. */
function otherwise(place: string, written: string): string {
  expect(right).toContain(place);
  return right.replace(place, written);
}

it('passes a scenario that holds', () => {
  const { ok, expected, got, name } = run(right);
  expect({ ok, got }).toEqual({ ok: true, got: expected });
  expect(name).toBe('初中生因户籍迁移跨县转学,依次等待四方核办');
});

describe('a scenario that says something wrong fails in that part alone', () => {
  it.each([
    ['verdict', 'verdict: pending', 'verdict: granted'],
    ['outstanding', ', approval sending-authority]', ']'],
    ['outstanding', '[approval receiving-school,', '[document identity-card, approval receiving-school,'],
    ['duties', 'bearer: 涪城示例初级中学', 'bearer: 锦江示例初级中学'],
    ['duties', 'due: 2026-09-17', 'due: 2026-09-18'],
    ['duties', 'provisional: false', 'provisional: true'],
    ['duties', 'act: case.approve', 'act: file.hand-over'],
    ['cites', "cites: ['30.1']", "cites: ['30.1', '33.2']"],
    ['school', 'school: 锦江示例初级中学\n      status', 'school: 涪城示例初级中学\n      status'],
    ['status', 'status: enrolled', 'status: transferred'],
    ['examNumber', 'examNumber: null', "examNumber: '290104020001'"],
    ['overdue', 'overdue: []', 'overdue: [receiving-school]'],
    ['bites', "bites: ['30.2']", "bites: ['30.2', '31.1']"],
    ['spares', "spares: ['31.1']", "spares: ['31.1', '30.2']"],
    ['refusals', 'overdue: []', 'refusals: [case-open]'],
    ['readings', 'overdue: []', 'readings: [superior-authority]'],
  ])('%s: %s → %s', (part, place, written) => {
    const { ok, expected, got } = run(otherwise(place, written));
    expect(ok).toBe(false);
    expect(
      Object.keys(expected).filter(
        key => !Object.is(JSON.stringify(expected[key]), JSON.stringify(got[key])),
      ),
    ).toEqual([part]);
  });

  it('shows the duties that there are where the expected one is missing', () => {
    const { got } = run(otherwise('due: 2026-09-17', 'due: 2026-09-18'));
    expect(got.duties).toEqual([[expect.objectContaining({ act: 'case.approve', due: '2026-09-17' })]]);
  });
});

describe('a scenario that cannot be read is refused with its place', () => {
  it.each([
    ['a misspelt part of `then`', 'cites:', 'citez:', 'scenarios.0.then'],
    ['a misspelt part of `given`', 'on: 2026', 'onn: 2026', 'scenarios.0.given'],
    ['a misspelt part of the act', 'ground:', 'grond:', 'scenarios.0.when.transfer.request'],
    ['a misspelt act', 'transfer.request', 'transfer.requst', 'scenarios.0.when'],
    ['a ground that there is not', 'household-move', 'holiday', 'scenarios.0.when'],
    ['a verdict that there is not', 'verdict: pending', 'verdict: perhaps', 'scenarios.0.then.verdict'],
    ['a norm without quotation marks', "['31.1']", '[31.1]', 'scenarios.0.spares.0'],
    ['a day that does not exist', '2026-09-03', '2026-02-30', 'scenarios.0.given.on'],
    ['no name', 'name: 初中生因户籍迁移跨县转学,依次等待四方核办', "name: ''", 'scenarios.0.name'],
  ])('%s', (_, place, written, path) => {
    expect(() => read(otherwise(place, written))).toThrow(
      expect.objectContaining({
        name: 'XuejiError',
        code: 'input/malformed',
        where: expect.objectContaining({ path: expect.stringMatching(new RegExp(`^${path}`)) }),
      }),
    );
  });
});

describe('a scenario that names what the world does not have is refused', () => {
  it.each([
    ['a receiving school', 'to: 涪城示例初级中学', 'to: 涪城没有的学校'],
    ['the student’s school', '{ school: 锦江示例初级中学', '{ school: 锦江没有的学校'],
    ['the school afterwards', 'school: 锦江示例初级中学\n', 'school: 锦江没有的学校\n'],
    ['the bearer of a duty', 'bearer: 涪城示例初级中学', 'bearer: 涪城没有的学校'],
    ['a school of `directory`', '    when:', '      directory: { 没有的学校: { open: false } }\n    when:'],
    ['an authority in place of the receiving school', 'to: 涪城示例初级中学', 'to: 涪城区教育局'],
    ['an authority in place of the student’s school', '{ school: 锦江示例初级中学', '{ school: 锦江区教育局'],
  ])('%s', (_, place, written) => {
    expect(() => run(otherwise(place, written))).toThrow(
      expect.objectContaining({
        name: 'XuejiError',
        code: 'input/unknown-party',
        where: expect.objectContaining({ path: expect.stringMatching(/./) }),
      }),
    );
  });

  it.each([
    ['spares', "spares: ['31.1']", "spares: ['31.9']"],
    ['bites', "bites: ['30.2']", "bites: ['99.1']"],
  ])('a norm of `%s` that the regulation does not have', (_, place, written) => {
    expect(() => run(otherwise(place, written))).toThrow(expect.objectContaining({ name: 'XuejiError' }));
  });

  it('a part of a school that schools do not have', () => {
    const text = otherwise(
      '    when:',
      '      directory: { 涪城示例初级中学: { opened: false } }\n    when:',
    );
    expect(() => run(text)).toThrow(expect.objectContaining({ code: 'input/malformed' }));
  });
});

describe('acts before', () => {
  const before = (act: string) =>
    otherwise('    when:', `      before: [{ on: 2026-09-02, act: { ${act} } }]\n    when:`);

  it('that were refused make the scenario invalid, with the reason', () => {
    expect(() => run(before('case.approve: { by: 涪城区教育局 }'))).toThrow(
      expect.objectContaining({
        code: 'input/scenario-before',
        where: { path: expect.stringContaining('四方核办') },
      }),
    );
  });

  it('that left something outstanding make the scenario invalid too', () => {
    expect(() => run(before('transfer.request: { to: 涪城示例初级中学 }'))).toThrow(
      expect.objectContaining({
        code: 'input/scenario-before',
        message: expect.stringContaining('转学理由'),
      }),
    );
  });

  it('that happened are seen by the act', () => {
    const { got } = run(before('transfer.request: { to: 涪城示例初级中学, ground: other }'));
    expect(got.verdict).toBe('refused');
  });
});
