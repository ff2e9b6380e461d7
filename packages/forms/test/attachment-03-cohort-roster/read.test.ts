import { formatIdentityNumber } from '@xueji/core/numbers';
import { describe, expect, test } from 'vitest';
import { type RosterRow, readRoster } from '../../src/attachment-03-cohort-roster/index.ts';
import {
  block,
  type Cells,
  fileOf,
  handMade,
  otherStudent,
  sheetOf,
  soundStudent,
  title,
} from '../support/hand-made.ts';

const on = '2026-09-30';
const permit = (division: string) =>
  formatIdentityNumber({ division, birthDate: '2010-09-01', sequence: '001' });

async function firstOf(bytes: Uint8Array): Promise<RosterRow> {
  const reading = await readRoster(bytes, { on });
  expect(reading.ok ? [] : reading.problems).toEqual([]);
  return (reading as Extract<typeof reading, { ok: true }>).roster.rows[0]!;
}

const read = (changes: Readonly<Record<string, string | number | Date | null>>) =>
  fileOf([{ ...soundStudent, ...changes }]).then(firstOf);

test('a student in the words of the record', async () => {
  expect(await read({})).toEqual({
    name: '王示例',
    sex: 'male',
    birthDate: '2010-09-01',
    ethnicGroup: '汉族',
    document: { type: 'resident-identity-card', number: '510104201009010013' },
    studentNumber: 'G510104201009010013',
    examNumber: '290104010001',
    household: { division: '510104' },
    address: '成都市锦江区示例街1号',
    guardian: { name: '王大例', relation: '父亲', phone: '19900000001' },
    grade: 1,
    class: '1班',
    entered: '2026-09',
    status: 'enrolled',
    migrantWorkerChild: false,
    disability: 'none',
  });
});

describe('what people and spreadsheets write', () => {
  test.each([
    ['2010-9-1'],
    ['2010/09/01'],
    ['2010.9.1'],
    ['20100901'],
    [20100901],
    ['2010年9月1日'],
    ['\uFF12\uFF10\uFF11\uFF10-09-01'],
    [new Date(Date.UTC(2010, 8, 1))],
  ])('birth date %s', async value => {
    expect(await read({ 出生日期: value })).toMatchObject({ birthDate: '2010-09-01' });
  });

  test.each([
    ['202609'],
    ['2026年9月'],
    ['2026/9'],
    [202609],
    [new Date(Date.UTC(2026, 8, 1))],
    ['2026-09-01'],
  ])('month of entry %s', async value => {
    expect(await read({ 入学年月: value })).toMatchObject({ entered: '2026-09' });
  });

  test.each([
    ['王 示 例', '王示例'],
    ['王\u3000例', '王例'],
    ['阿依古丽\u2022买买提', '阿依古丽·买买提'],
    ['阿依古丽\u30FB买买提', '阿依古丽·买买提'],
    ['Anna  Maria', 'Anna Maria'],
    ['𠮷䶮𬎆', '𠮷䶮𬎆'],
  ])('name %s', async (value, name) => {
    expect(await read({ 姓名: value })).toMatchObject({ name });
  });

  test.each([['高一'], ['高中一年级'], ['1'], [1]])('grade %s', async value => {
    expect(await read({ 年级: value })).toMatchObject({ grade: 1 });
  });

  test('numbers in full width, lower case, with blanks and an apostrophe', async () => {
    const typed = "'\uFF15\uFF11010420100901003x ";
    const row = await firstOf(
      await fileOf([{ ...otherStudent, 身份证件号: typed, 学籍号: 'g51010420100901003x' }]),
    );
    expect(row).toMatchObject({
      document: { number: '51010420100901003X' },
      studentNumber: 'G51010420100901003X',
    });
  });

  test.each([
    ['510104', { division: '510104' }],
    [510104, { division: '510104' }],
    ['510104000000', { division: '510104' }],
    ['成都市锦江区', { division: '510104' }],
    ['四川省成都市锦江区示例街9号', { division: '510104', address: '四川省成都市锦江区示例街9号' }],
    ['重庆市万州区', { address: '重庆市万州区' }],
    ['500101', { division: '500101' }],
  ])('household %s', async (value, household) => {
    expect((await read({ 户籍所在地: value })).household).toEqual(household);
  });

  test('blank optional cells are absent, a blank status is 在籍', async () => {
    const blank = Object.fromEntries(
      [
        '学籍号',
        '考籍号',
        '户籍所在地',
        '现住址',
        '监护人姓名',
        '与学生关系',
        '联系电话',
        '班级',
        '学籍状态',
        '随迁子女',
        '残疾类型',
      ].map(heading => [heading, null]),
    );
    const row = await read(blank);
    expect(Object.keys(row).sort()).toEqual([
      'birthDate',
      'document',
      'entered',
      'ethnicGroup',
      'grade',
      'name',
      'sex',
      'status',
    ]);
    expect(row.status).toBe('enrolled');
  });

  test.each([
    ['护照', 'E12345678', 'passport'],
    ['港澳居民居住证', permit('810000'), 'hk-macao-residence-permit'],
    ['台湾居民居住证', permit('830000'), 'taiwan-residence-permit'],
    ['港澳居民来往内地通行证', 'h12345678', 'hk-macao-travel-permit'],
    ['台胞证', '12345678', 'taiwan-travel-permit'],
    ['无', null, 'none'],
  ])('document %s', async (name, number, type) => {
    const row = await read({ 身份证件类型: name, 身份证件号: number, 民族: null, 学籍号: null });
    expect(row.document).toEqual(number === null ? { type } : { type, number: number.toUpperCase() });
    expect(row).not.toHaveProperty('ethnicGroup');
  });
});

describe('where things stand', () => {
  const table = sheetOf([soundStudent]).slice(2);
  const headingOf = async (above: Cells) => {
    const reading = await readRoster(await handMade({ 花名册: [...above, ...table] }), { on });
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    const { rows: _, ...heading } = (reading as Extract<typeof reading, { ok: true }>).roster;
    return heading;
  };
  const expected = {
    school: { id: '51SL010403', name: '成都市示例第一中学' },
    stage: 'senior',
    cohort: '2026',
  };

  test('labels in cells of their own', async () => {
    const above = [
      ['学生花名册'],
      ['学校名称', '成都市示例第一中学', null, '学校标识码', '51SL010403'],
      ['学段', '普通高中', '级', '2026级'],
    ];
    expect(await headingOf(above)).toEqual(expected);
  });

  test('all labels in one cell, with wide colons', async () => {
    const line =
      '学校名称\uFF1A成都市示例第一中学   学校标识码\uFF1A51SL010403  学段\uFF1A高中  填表日期\uFF1A2026年9月10日';
    expect(await headingOf([title, [line]])).toEqual({ ...expected, filledOn: '2026-09-10' });
  });

  test('headings in another order, with marks, notes, blanks and other names', async () => {
    const typed = {
      姓名: '姓 名*',
      身份证件号: '身份证号码(18位)',
      联系电话: '监护人电话',
      出生日期: '★出生日期',
    } as Record<string, string>;
    const student = Object.fromEntries(
      Object.entries(soundStudent)
        .reverse()
        .map(([heading, value]) => [typed[heading] ?? heading, value]),
    );
    expect(await firstOf(await fileOf([student]))).toEqual(await read({}));
  });

  test('blank, numbered and signature rows are no students; a sheet may go on after them', async () => {
    const cells = sheetOf([soundStudent, otherStudent]);
    const numbered = cells.map((row, i) => [i === 2 ? '序号' : i > 2 ? i - 2 : null, ...row]);
    const after = [
      [3],
      [null, '学校(盖章):', null, '县(市、区)教育行政部门(盖章):'],
      [null, '2026 年 9 月 10 日'],
      [null, '注:一式三份'],
    ];
    const rows = [title, block, ...numbered.slice(2), ...after];
    const reading = await readRoster(await handMade({ 花名册: rows, 空表: [] }), { on });
    expect(reading.ok && reading.places.map(({ row }) => row)).toEqual([4, 5]);
  });

  test('one sheet a class', async () => {
    const reading = await readRoster(
      await handMade({ 一班: sheetOf([soundStudent]), 二班: sheetOf([{ ...otherStudent, 班级: '2班' }]) }),
      { on },
    );
    expect(reading.ok && reading.places).toEqual([
      { sheet: '一班', row: 4 },
      { sheet: '二班', row: 4 },
    ]);
  });
});
