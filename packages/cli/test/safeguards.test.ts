import { generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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

describe('xueji duplicates', () => {
  const folder = temporaryFolder();

  test('lists who may be one person, and what the score is made of', async () => {
    // The eight of them (made up) have one name and one birth date, and no guardian: only the number tells them apart.
    const db = await registerOfLeavers(folder);
    const { code, out } = await xueji(['duplicates', '--db', db, '--on', '2026-10-12']);
    expect(code).toBe(1);
    expect(out).toContain('查看学籍 8 份，比对 28 对，可能重复 28 对');
    expect(out).toMatch(/s-0 与 s-1：80 分（姓名相同（含异体字） \+40，出生日期相同 \+25/);
    expect(out).not.toContain('示例学生');
  });
});

describe('xueji checkpoint', () => {
  const folder = temporaryFolder();

  test('is taken, signed, and checked; a forged one does not fit', async () => {
    const db = await registerOfLeavers(folder);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const [file, key, open] = ['checkpoint.json', 'key.pem', 'public.pem'].map(name =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }));
    const taken = await xueji(['checkpoint', 'take', '--db', db, '--file', file, '--key', key]);
    expect([taken.code, taken.out]).toEqual([0, expect.stringContaining('8 份学籍，8 条台账')]);
    const check = ['checkpoint', 'check', '--db', db, '--file', file, '--key', open];
    expect((await xueji(check)).code).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"entries": 8', '"entries": 9'));
    const forged = await xueji(check);
    expect([forged.code, forged.out]).toEqual([1, expect.stringContaining('签名不符')]);
    expect(forged.out).toContain('不是存证时的');
  });
});

describe('xueji diff and impact', () => {
  const folder = temporaryFolder();
  const other = join(folder, 'law');

  test('say where another version differs, and whom it would change', async () => {
    const db = await registerOfLeavers(folder);
    const builtIn = join(import.meta.dirname, '../../core/regulations/sichuan-2017-draft');
    cpSync(builtIn, other, { recursive: true });
    const file = join(other, 'parameters/senior.min-credits.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"value": 144', '"value": 80'));
    const [differing, changing] = await Promise.all([
      xueji(['diff', '--with', other, '--on', '2027-07-07']),
      xueji(['impact', '--db', db, '--with', other, '--on', '2027-07-07']),
    ]);
    expect([differing.code, differing.out]).toEqual([1, expect.stringContaining('senior.min-credits')]);
    expect(differing.out).toMatch(/认定毕业、结业或者肄业（.*学分：80\n.*completed → .*ground graduated/s);
    expect([changing.code, changing.out]).toEqual([1, expect.stringContaining('1 项结论不同')]);
    expect(changing.out).toMatch(/s-6　认定毕业/);
    expect(changing.out).not.toContain('示例学生');
  });
});
