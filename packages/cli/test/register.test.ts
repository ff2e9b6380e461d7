import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeRoster } from '@xueji/forms/cohort-roster';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCohort } from '../../../examples/first-line/synthetic/cohort.ts';
import { plantFaults } from '../../../examples/first-line/synthetic/faults.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

const folder = temporaryFolder();
const db = join(folder, 'register.sqlite');
const cohort = makeCohort({ seed: 7, students: 900 });
const rosters = cohort.rosters.map(({ file, roster }) => ({
  path: join(folder, file),
  roster: { ...roster, filledOn: '2026-09-02' },
}));
const register = ['--db', db, '--on', '2026-09-03'];
const identityNumber = /(?<!\d)[1-9]\d{16}[\dX](?!\d)/;

beforeAll(async () => {
  writeFileSync(join(folder, 'directory.json'), JSON.stringify(cohort.directory));
  for (const { path, roster } of rosters) writeFileSync(path, await writeRoster(roster));
});

describe('xueji import', () => {
  test('takes a roster whole, and a second time writes nothing', async () => {
    const paths = rosters.map(({ path }) => path);
    const first = await xueji(['import', ...paths, ...register, '--json']);
    expect(first.err).toContain('身份密钥');
    expect(first.json).toMatchObject({ imported: 900, replayed: 0 });
    const second = await xueji(['import', ...paths, ...register, '--json']);
    expect(second.json).toMatchObject({ imported: 0, replayed: 900 });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.out + first.err + second.out).not.toMatch(identityNumber);
  });

  test('takes nothing of a roster with faults, and says where each is', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'directory.json'), JSON.stringify(cohort.directory));
    for (const { file, bytes, planted } of await plantFaults(cohort)) {
      const path = join(other, file);
      writeFileSync(path, bytes);
      const at = ['--db', join(other, 'empty.sqlite'), '--on', '2026-09-03'];
      const { code, json, err } = await xueji(['import', path, ...at, '--json']);
      expect(code).toBe(2);
      expect(json.imported).toBe(0);
      expect(JSON.stringify(json.files[0])).toContain(planted[0]!.column);
      expect(JSON.stringify(json) + err).not.toMatch(identityNumber);
    }
    const { json } = await xueji(['verify', '--db', join(other, 'empty.sqlite'), '--json']);
    expect(json).toMatchObject({ ok: true, records: 0 });
  });
});

describe('a case', () => {
  const senior = 'transfer-by-command-line';
  let record = '';

  beforeAll(async () => {
    const file = join(folder, 'request.json');
    const database = new DatabaseSync(db, { readOnly: true });
    const row = database
      .prepare(
        `SELECT id FROM xueji_record WHERE kind = 'student' AND school = '51SL010404' AND grade = '1' AND status = 'enrolled' ORDER BY id`,
      )
      .get() as { id: string };
    database.close();
    record = row.id;
    writeFileSync(
      file,
      JSON.stringify({
        on: '2026-09-03',
        about: '随户籍迁往绵阳',
        command: {
          type: 'transfer.request',
          id: senior,
          record,
          by: { kind: 'school', id: '51SL070301' },
          receivingSchool: '51SL070301',
          appliedOn: '2026-09-03',
          ground: 'household-move',
          documents: [
            'identity-card',
            'household-register',
            'basic-information-sheet',
            'application-form',
            'reason-proof',
          ].map(kind => ({ kind })),
        },
      }),
    );
    const { code, out } = await xueji(['case', file, ...register]);
    expect(out).toContain('随户籍迁往绵阳');
    expect(code).toBe(4);
  });

  test('waits in the list, with its deadline and without a name', async () => {
    const { json, out } = await xueji(['case', 'list', ...register, '--json']);
    expect(json.cases).toMatchObject([
      { record, due: '2026-09-17', overdue: false, step: 'receiving-school' },
    ]);
    expect(json.cases[0].name).toMatch(/^.\*+$/);
    const later = await xueji(['case', 'list', '--db', db, '--on', '2026-09-18']);
    expect(later.out).toContain('已逾期');
    expect(out).not.toMatch(identityNumber);
  });

  test('is not approved by a party out of turn, and a refusal has to name a norm', async () => {
    const early = await xueji(['case', 'approve', record, '--by', '成都市教育行政部门', ...register]);
    expect(early.code).toBe(3);
    expect(early.out).toContain('请等待当前环节的单位核办');
    const bare = await xueji([
      ...['case', 'refuse', record, '--by', '绵阳市涪城区示例中学', '--reason', '学位已满'],
      ...register,
    ]);
    expect(bare.code).toBe(3);
    expect(bare.out).toContain('第三十五条');
  });

  test('goes on when the right party approves; sent twice, it is done once', async () => {
    const approve = [
      'case',
      'approve',
      record,
      '--by',
      '绵阳市涪城区示例中学',
      '--id',
      'a-1',
      ...register,
      '--json',
    ];
    const [first, second] = [await xueji(approve), await xueji(approve)];
    expect(first.json.decision.verdict).toBe('pending');
    expect(first.json.replayed).toBe(false);
    expect(second.json.replayed).toBe(true);
    expect(second.json.decision).toEqual(first.json.decision);
  });

  test('is in what is shown of the student, names and numbers hidden', async () => {
    const shown = await xueji(['show', record, '--ledger', ...register]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('在办事项');
    expect(shown.out).toContain('发起转学申请');
    expect(shown.out).not.toMatch(identityNumber);
    const json = await xueji(['show', record, '--ledger', ...register, '--json']);
    expect(json.out).not.toMatch(identityNumber);
    expect(json.json.ledger).toHaveLength(3);
    expect((await xueji(['show', record, '--reveal', ...register, '--json'])).out).toMatch(identityNumber);
  });

  test('by a party that is not in the directory is bad input', async () => {
    const { code, err } = await xueji(['case', 'approve', record, '--by', '没有的学校', ...register]);
    expect(code).toBe(2);
    expect(err).toContain('[cli/unknown-name]');
  });
});

describe('xueji verify', () => {
  test('ends with 0 where all is well, and with 1 where a record was altered', async () => {
    const well = await xueji(['verify', '--db', db, '--json']);
    expect(well.code).toBe(0);
    expect(well.json).toMatchObject({ ok: true, records: 900, faults: [] });
    const database = new DatabaseSync(db);
    database.exec(
      `UPDATE xueji_record SET doc = replace(doc, '"status":"enrolled"', '"status":"graduated"')
       WHERE kind = 'student' AND id = (SELECT min(id) FROM xueji_record WHERE kind = 'student' AND status = 'enrolled')`,
    );
    database.close();
    const altered = await xueji(['verify', '--db', db]);
    expect(altered.code).toBe(1);
    expect(altered.out).toContain('学籍被直接改动');
  });

  test('makes no register where there is none', async () => {
    const nowhere = join(folder, 'nowhere.sqlite');
    const { code, err } = await xueji(['verify', '--db', nowhere]);
    expect(code).toBe(2);
    expect(err).toMatch(/\[cli\/[a-z-]+\]/);
    expect(existsSync(nowhere)).toBe(false);
  });
});
