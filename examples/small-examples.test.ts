import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('quickstart: what is missing is asked for at once, then the parties act in turn', async () => {
  const said = await run('quickstart/quickstart.ts');
  const [incomplete, complete, approved] = said.split(/^(?=\S)/m);
  expect(incomplete).toMatch(/^材料不全：pending[\s\S]*户口簿[\s\S]*附件7/);
  expect(complete).toMatch(/^材料齐全：pending/);
  expect(complete).not.toContain('缺');
  expect(complete).toContain('涪城示例中学办理');
  expect(approved).toMatch(/^转入学校同意：pending/);
  expect(approved).not.toContain('涪城示例中学');
});

test('own-rules: a county tightens, and what loosens is refused with its place', async () => {
  const said = await run('own-rules/own-rules.ts');
  expect(said).toContain('开学后可以申请转学的工作日：5 → 3');
  expect(said).toMatch(
    /law\/overlay-loosens\D+parameters\/transfer\.window-after-opening\.json values\[0\]\.value/,
  );
});

test('regulator-review: the scenarios that local rules turn are listed, and no others', async () => {
  const said = await run('regulator-review/review.ts');
  const [, all, turned] = /(\d+) 则情形，(\d+) 则改变/.exec(said)!;
  expect(Number(all)).toBeGreaterThan(500);
  expect(said.split('\n').filter(line => line.startsWith('  '))).toHaveLength(Number(turned));
  expect(said).toMatch(/待办 → 待办 determination jinjiang-example:2 {2}初三学生/);
  expect(said).toMatch(/摘要[^：]*：[0-9a-f]{64}/);
});

test('own-database: the vendor’s rows and the record share one fate', async () => {
  const said = await run('own-database/own-database.ts');
  expect(said).toContain('s-2：已回滚');
  expect(said).toContain('您的表 1 行，学籍 1 份');
});

test('own-keys: sealed, under new keys, and a student erased', async () => {
  const said = await run('own-keys/own-keys.ts');
  expect(said).toContain('护照号 不可见');
  expect(said).toContain('重新包裹 3 把；只用新钥核验，0 处不符');
  expect(said).toContain('换占用密钥：2 份');
  expect(said).toContain('删除之后：sealed/erased');
  expect(said).toContain('不用密钥核验：2 份（其中已删除 1 份），2 条台账，0 处不符');
});

test('outbox: each notice arrives, one student who fails keeps nobody else waiting, and nothing is told about a student', async () => {
  const said = await run('outbox/outbox.ts');
  expect(said).toMatch(/通知“s-1\/1”.*第 1 次投递失败/);
  expect(said).toMatch(/^s-2\/1 record-imported .*\n(.*\n)*s-1\/1 record-imported .*\n已投递 2 条$/m);
  expect(said).not.toMatch(/示例学生|5101040001|2010/);
});

async function run(file: string): Promise<string> {
  const args = [
    '--conditions=@xueji/source',
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, file),
  ];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}
