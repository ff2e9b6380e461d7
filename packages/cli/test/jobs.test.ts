import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

describe('xueji graduate', () => {
  const folder = temporaryFolder();
  const report = join(folder, 'report.ndjson');
  let cohort: readonly string[] = [];
  beforeAll(async () => {
    const db = await registerOfLeavers(folder);
    cohort = ['graduate', '--db', db, '--on', '2027-07-07', '--stage', 'senior', '--cohort', '2024'];
  });
  const counts = { graduated: 6, 'completed-without-graduating': 1, pending: 1, refused: 0, failed: 0 };

  test('in a dry run says who is what and why, and writes nothing', async () => {
    const { code, out } = await xueji([...cohort, '--dry-run']);
    expect(code).toBe(4);
    expect(out).toContain('共 8 人：毕业 6 人，结业 1 人，待办 1 人（只报告，没有写入）');
    expect(out).toMatch(/s-6 示\*+（锦江示例中学）：结业，依据.*第四十二条/);
    expect(out).toContain('需要明确：');
    expect(out).not.toContain('s-1 ');
    expect((await xueji([...cohort, '--dry-run', '--lang', 'en'])).out).toContain('6 graduated');
    const { json } = await xueji([...cohort, '--dry-run', '--json']);
    expect(json).toMatchObject({ dryRun: true, students: 8, counts, replayed: 0 });
  });

  test('determines the cohort, with a line for everyone in the report', async () => {
    const { code, json, err } = await xueji([...cohort, '--report', report, '--json', '--progress']);
    expect(code).toBe(4);
    expect(json).toMatchObject({ job: 'graduate/senior/2024', dryRun: false, students: 8, counts });
    expect(err).toContain('认定');
    const lines = readFileSync(report, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatchObject({ record: 's-0', outcome: 'graduated', verdict: 'granted' });
    expect(lines[0].citations.map(({ norm }: { norm: string }) => norm)).toContain('40.1');
    expect(lines[7]).toMatchObject({ record: 's-7', outcome: 'pending', status: 'enrolled' });
    expect(lines[7].reasons.flatMap(({ norms }: { norms: string[] }) => norms)).toContain('40.2');
    expect(JSON.stringify(lines)).not.toContain('示例学生');
  });

  test('run again gives the same answers and doubles nothing', async () => {
    const { json } = await xueji([...cohort, '--json']);
    expect(json).toMatchObject({ counts, replayed: 7 });
    const { json: checked } = await xueji(['verify', '--db', cohort[2]!, '--json']);
    // Imported; an outcome and the school’s duty for seven, and for those who graduate what city and county owe as well.
    const entries = 8 + 7 * 2 + counts.graduated * 2;
    expect(checked).toMatchObject({ ok: true, records: 8, entries });
  });

  test('ends with 0 where everyone is determined, and says where there is nobody', async () => {
    const nobody = await xueji([...cohort.slice(0, -1), '1999']);
    expect([nobody.code, nobody.out.trim()]).toEqual([0, '没有这一届的学生']);
  });

  test('takes no cohort that is no year, no unknown stage, no file that it cannot write', async () => {
    expect((await xueji([...cohort.slice(0, -1), '24级'])).code).toBe(2);
    expect((await xueji([...cohort, '--stage', 'college'])).code).toBe(2);
    const unwritable = await xueji([...cohort, '--report', join(folder, 'no', 'where')]);
    expect([unwritable.code, unwritable.err.includes('[cli/unwritable-file]')]).toEqual([2, true]);
    const unknown = await xueji([...cohort, '--school', '锦江区教育局']);
    expect([unknown.code, unknown.err.includes('[cli/unknown-name]')]).toEqual([2, true]);
  });
});

describe('xueji school', () => {
  const [folder, otherFolder] = [temporaryFolder(), temporaryFolder()];
  let db = '';
  const school = (verb: string, ...rest: string[]) =>
    xueji(['school', verb, '--db', db, '--on', '2026-10-12', '--school', '锦江示例中学', ...rest]);
  beforeAll(async () => {
    db = await registerOfLeavers(folder);
  });

  test('merge: by another authority it is refused for everyone, and nothing moves', async () => {
    const { code, out } = await school('merge', '--into', '涪城示例中学', '--by', '涪城区教育局');
    expect(code).toBe(3);
    expect(out).toContain('没有由办理单位管理');
    expect(out).toContain('查看学籍 8 份，移交 0 份，不予办理 8 份');
  });

  test('merge: in a dry run nothing is written; then all moves, and a second run has nothing left to do', async () => {
    const into = ['--into', '涪城示例中学'];
    expect((await school('merge', ...into, '--dry-run')).out).toContain('移交 8 份（只报告，没有写入）');
    const report = join(folder, 'moved.ndjson');
    const first = await school('merge', ...into, '--report', report, '--json');
    expect(first.code).toBe(0);
    expect(first.json).toMatchObject({ job: 'merge/from/to', seen: 8, counts: { moved: 8 }, replayed: 0 });
    expect(readFileSync(report, 'utf8').trimEnd().split('\n')).toHaveLength(8);
    const second = await school('merge', ...into, '--json');
    expect(second.json).toMatchObject({ seen: 8, counts: { moved: 0 } });
    const { json } = await xueji(['verify', '--db', db, '--json']);
    expect(json).toMatchObject({ ok: true, records: 8, entries: 16 });
    const shown = await xueji(['show', 's-0', '--db', db, '--ledger', '--json']);
    expect(shown.json.record.enrolments[0].school).toBe('to');
    expect((await xueji(['show', 's-0', '--db', db, '--ledger'])).out).toContain('原学校已合并');
  });

  test('close: the unit keeps the files and the students stay on the books of their school', async () => {
    db = await registerOfLeavers(otherFolder);
    const { code, json } = await school('close', '--unit', '锦江区教育局', '--note', '档案室', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ job: 'close/from/510104', counts: { moved: 8 } });
    const { json: shown } = await xueji(['show', 's-0', '--db', db, '--json']);
    expect(shown.record.enrolments[0]).toMatchObject({
      school: 'from',
      status: 'enrolled',
      keeper: { kind: 'authority', id: '510104' },
    });
  });

  test('names have to be in the directory', async () => {
    const { code, err } = await school('merge', '--into', '没有的学校');
    expect([code, err.includes('[cli/unknown-name]')]).toEqual([2, true]);
  });
});
