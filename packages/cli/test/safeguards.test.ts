import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

describe('xueji review', () => {
  const folder = temporaryFolder();
  const [report, state] = [join(folder, 'findings.ndjson'), join(folder, 'state.json')];
  let term: readonly string[] = [];
  beforeAll(async () => {
    term = ['review', '--db', await registerOfLeavers(folder), '--term', '2026-autumn', '--on', '2027-01-15'];
  });

  test('lists what is found and counts it by school and authority, without a name or a number', async () => {
    const { code, out } = await xueji(term);
    expect(code).toBe(1);
    expect(out).toContain('复核学籍 8 份');
    expect(out).toMatch(/s-1　待补正：学籍档案不齐，缺：.*第四十八条/);
    expect(out).not.toContain('示例学生');
  });

  test('keeps its state, goes on from it, and refuses that of another review', async () => {
    const kept = [...term, '--report', report, '--state', state, '--json'];
    const { json } = await xueji(kept);
    expect(json).toMatchObject({ records: 8, schools: { from: { records: 8, recordsWithFindings: 8 } } });
    expect(json.schools.from.findings.term['file-to-be-completed']).toBe(8);
    const lines = readFileSync(report, 'utf8').trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line).record)).toContain('s-7');
    expect((await xueji(kept)).json).toEqual(json);
    expect(readFileSync(report, 'utf8').trimEnd().split('\n')).toEqual(lines);
    const another = await xueji([...kept, '--on', '2027-01-16']);
    expect([another.code, another.err]).toEqual([2, expect.stringContaining('另一次复核')]);
  });
});
