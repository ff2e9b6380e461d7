import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { openSqlite } from '@xueji/adapters/sqlite';
import { duties, type StudentRecord } from '@xueji/core';
import { verify } from '@xueji/core/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DayRequest } from './day-requests.ts';
import { openRegister } from './open-register.ts';
import { placesIn } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'xueji-first-line-'));
const places = placesIn(folder);
let first = '';
let second = '';

beforeAll(async () => {
  first = await start();
  second = await start();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a roster', () => {
  test('with faults is refused whole, each fault with its row and column', () => {
    expect(first).toContain('有误-成都市锦江区示例小学-一年级-2026级.xlsx：10 处问题，没有导入');
    for (const place of [
      '第 5 行 “身份证件号”列',
      '第 7 行 “出生日期”列',
      '第 11 行 “性别”列',
      '第 13 行 “姓名”列',
      '第 23 行 “身份证件号”列',
    ]) {
      expect(first).toContain(place);
    }
    expect(first).toContain('缺少“民族”列');
  });

  test('that is right lands, once', async () => {
    expect(first).toContain('导入 3000 人');
    expect(second).toContain('导入 0 人，3000 人已导入过，没有写入');
    expect(await count()).toBe(3000);
  });

  test('leaves no identity number in what is printed', () => {
    expect(first).not.toMatch(/[1-9]\d{16}[\dX]/);
  });
});

describe('the requests of the day', () => {
  const expected: Readonly<Record<string, readonly [mark: string, article: string]>> = {
    '高一学生随户籍迁往绵阳，材料齐全': ['…', '第三十条'],
    没有正当理由: ['✗', '第三十条'],
    没有填写理由: ['…', '第三十条'],
    '普通高中，同一县（市、区）的两所学校之间': ['…', '第三十一条'],
    '上述情形，由上级教育行政部门统筹安排': ['…', '第三十二条'],
    '普通高中，由非示范校转往省级示范性普通高中': ['…', '第三十一条'],
    高三学生: ['…', '第三十一条'],
    休学期间的高中学生: ['…', '第三十一条'],
    缺户口簿和学生基本信息表: ['…', '第三十二条'],
    由转出学校发起: ['✗', '第三十二条'],
    转入的就是现就读学校: ['✗', '第三十条'],
    转入的学校已经停办: ['✗', '第二条'],
    '只到外校就读，学籍不转': ['✗', '第三十五条'],
    '已有一项转学在办，又申请一项': ['✗', '第三十条'],
    学期中途申请: ['…', '第三十三条'],
  };

  test('are all in the file', () => {
    const requests = JSON.parse(readFileSync(places.requests, 'utf8')) as readonly DayRequest[];
    expect(requests.map(({ about }) => about)).toEqual(expect.arrayContaining(Object.keys(expected)));
  });

  test.each(Object.entries(expected))('%s', (about, [mark, article]) => {
    const answer = paragraphOf(about);
    expect(answer).toMatch(new RegExp(`^${mark} `));
    expect(answer).toContain(article);
    if (mark === '✗' && !about.startsWith('已有')) expect(answer).toContain('怎么办');
  });
});

describe('the transfer that is followed', () => {
  test('has deadlines that pass over National Day and count the make-up days', () => {
    // 10 working days after 18 September: Sunday the 20th is worked, 1 to 7 October are off.
    expect(paragraphOf('转入学校主管部门核办')).toContain('期限至2026年10月9日');
    // 10 working days after 29 September: Saturday 10 October is worked.
    expect(paragraphOf('转入地市（州）核准')).toContain('期限至2026年10月19日');
  });

  test('closes one enrolment and opens the next, and gives three duties', async () => {
    const record = await followed();
    expect(record.enrolments.map(({ school, status }) => [school, status])).toEqual([
      ['51SL010404', 'transferred'],
      ['51SL070301', 'enrolled'],
    ]);
    expect(record.enrolments[0]?.voidedExamNumbers).toHaveLength(1);
    expect(record.case).toBeUndefined();
    const owed = duties(record, '2026-11-21').map(({ act, due, overdue }) => [act, due, overdue]);
    expect(owed).toEqual([
      ['file.hand-over', '2026-11-20', true],
      ['file.receive', undefined, false],
      ['exam-number.allocate', undefined, false],
    ]);
  });

  test('is not taken further by an act out of turn or by a refusal without a norm', () => {
    expect(paragraphOf('还没轮到的单位先行核办')).toMatch(/^✗ /);
    expect(paragraphOf('转出学校不说明依据就拒绝')).toMatch(/^✗ /);
  });
});

describe('the ledger', () => {
  test('verifies, and the second run added nothing', () => {
    const verified = /3000 份学籍，(\d+) 条台账：哈希链完好/;
    expect(verified.exec(first)?.[1]).toBe(verified.exec(second)?.[1]);
    expect(second).toContain('（已办理过，答复不变）');
  });

  test('tells when a row of the database was changed behind its back', async () => {
    const database = new DatabaseSync(places.register);
    const { id } = await followed();
    const changed = database
      .prepare(
        `UPDATE xueji_record SET doc = replace(doc, '"grade":1', '"grade":2') WHERE kind = 'student' AND id = ?`,
      )
      .run(id);
    database.close();
    expect(changed.changes).toBe(1);
    const store = await openSqlite(places.register);
    const { faults } = await verify(store);
    await store.close();
    expect(faults).toMatchObject([{ kind: 'record-differs', record: id }]);
  });
});

async function start(): Promise<string> {
  const script = join(import.meta.dirname, 'start.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@xueji/source', '--disable-warning=ExperimentalWarning', script, folder],
    { maxBuffer: 1 << 24 },
  );
  return stdout;
}

function paragraphOf(about: string): string {
  const found = first.split('\n\n').find(paragraph => paragraph.split('\n')[0]?.slice(2) === about);
  return found ?? `nothing about ${about}`;
}

async function followed(): Promise<StudentRecord> {
  const [request] = JSON.parse(readFileSync(places.requests, 'utf8')) as readonly DayRequest[];
  const register = await openRegister(places);
  const record = await register.on('2026-10-20').show(request!.command.record);
  await register.close();
  return record!;
}

async function count(): Promise<number> {
  const store = await openSqlite(places.register);
  const { records } = await verify(store);
  await store.close();
  return records;
}
