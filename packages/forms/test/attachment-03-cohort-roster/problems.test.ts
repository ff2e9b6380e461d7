import { describe, expect, test } from 'vitest';
import { type RosterProblemCode, readRoster } from '../../src/attachment-03-cohort-roster/index.ts';
import { block, fileOf, handMade, otherStudent, sheetOf, soundStudent, title } from '../support/hand-made.ts';

const on = '2026-09-30';
type Cell = string | number | boolean | Date | null;

interface BadCell {
  readonly column: string;
  readonly value: Cell;
  readonly code: RosterProblemCode;
  readonly cause?: string;
}

const bad = (column: string, value: Cell, code: RosterProblemCode, cause?: string): BadCell => ({
  column,
  value,
  code,
  ...(cause === undefined ? {} : { cause }),
});

const cases: readonly BadCell[] = [
  bad('姓名', null, 'forms/required'),
  bad('姓名', '王?', 'forms/bad-name'),
  bad('姓名', '王2', 'forms/bad-name'),
  bad('姓名', '王\uE1A4', 'forms/bad-name'),
  bad('性别', '男生', 'forms/unknown-value'),
  bad('性别', '女', 'forms/sex-differs'),
  bad('民族', '示例族', 'forms/unknown-value'),
  bad('民族', null, 'forms/required'),
  bad('出生日期', '2011-02-29', 'forms/bad-date'),
  bad('出生日期', 40422, 'forms/bad-date'),
  bad('出生日期', '二〇一〇年九月', 'forms/bad-date'),
  bad('出生日期', '2010-09-02', 'forms/birth-date-differs'),
  bad('出生日期', '2026-10-01', 'forms/date-in-future'),
  bad('身份证件类型', '学生证', 'forms/unknown-value'),
  bad('身份证件类型', '护照', 'forms/bad-document-number'),
  bad('身份证件类型', '港澳居民居住证', 'forms/bad-document-number'),
  bad('身份证件类型', '无', 'forms/document-without-type'),
  bad('身份证件号', null, 'forms/required'),
  bad('身份证件号', '510104201009010014', 'forms/bad-identity-number', 'numbers/identity-number-check'),
  bad('身份证件号', '51010420110229001X', 'forms/bad-identity-number', 'numbers/identity-number-birth-date'),
  bad('身份证件号', '51010420100901001', 'forms/bad-identity-number', 'numbers/identity-number-length'),
  bad('身份证件号', Number('510104201009010013'), 'forms/number-lost-digits'),
  bad('学籍号', 'X510104201009010013', 'forms/bad-student-number', 'numbers/student-number-prefix'),
  bad('学籍号', 'G510104201009010014', 'forms/bad-student-number', 'numbers/identity-number-check'),
  bad('考籍号', '29010401000', 'forms/bad-exam-number', 'numbers/exam-number-length'),
  bad('户籍所在地', '519999', 'forms/unknown-value'),
  bad('监护人姓名', null, 'forms/required'),
  bad('联系电话', '12345', 'forms/bad-phone'),
  bad('年级', '七年级', 'forms/bad-grade'),
  bad('年级', '高四', 'forms/bad-grade'),
  bad('入学年月', '2026-13', 'forms/bad-date'),
  bad('学籍状态', '毕业', 'forms/unknown-value'),
  bad('随迁子女', '也许', 'forms/unknown-value'),
  bad('残疾类型', '示例', 'forms/unknown-value'),
  bad('备注', '长'.repeat(201), 'forms/too-long'),
];

describe('a bad cell is reported with its row and column', () => {
  test.each(cases)('$column: $value', async ({ column, value, code, cause }) => {
    const bytes = await fileOf([otherStudent, { ...soundStudent, [column]: value }]);
    const reading = await readRoster(bytes, { on });
    const found = reading.ok ? [] : reading.problems;
    // A wrong type or birth date makes other cells wrong as well: the one meant has to be there, in the same row.
    expect(found.map(({ code, column, row }) => ({ code, column, row }))).toContainEqual({
      code,
      column:
        code === 'forms/bad-document-number' || code === 'forms/document-without-type'
          ? '身份证件号'
          : column,
      row: 5,
    });
    expect(found.every(({ row, sheet }) => row === 5 && sheet === '花名册')).toBe(true);
    if (cause !== undefined) expect(found.map(problem => problem.cause)).toContain(cause);
    for (const { what, advice } of found)
      for (const text of [what.zh, what.en, advice.zh, advice.en]) expect(text).not.toMatch(/^$|\{\w+\}/);
  });
});

test('the sound students of these cases are sound', async () => {
  expect(await readRoster(await fileOf([otherStudent, soundStudent]), { on })).toMatchObject({
    ok: true,
    warnings: [],
  });
});

describe('the same student twice', () => {
  test.each(['身份证件号', '学籍号', '考籍号'])('by %s', async column => {
    const twice = { ...otherStudent, [column]: soundStudent[column]! };
    const reading = await readRoster(await fileOf([soundStudent, twice]), { on });
    const found = reading.ok ? [] : reading.problems.filter(({ code }) => code === 'forms/duplicate-row');
    expect(found).toMatchObject([{ row: 5, column, what: { en: expect.stringContaining('row 4') } }]);
  });

  test('without a document, by name, birth date and class', async () => {
    const nobody = { ...soundStudent, 身份证件类型: '无', 身份证件号: null, 学籍号: null, 考籍号: null };
    const reading = await readRoster(await fileOf([nobody, nobody, { ...nobody, 班级: '2班' }]), { on });
    expect(reading.ok ? [] : reading.problems).toMatchObject([
      { code: 'forms/duplicate-row', row: 5, column: '姓名' },
    ]);
  });

  test('is found although both rows have other faults', async () => {
    const faulty = { ...soundStudent, 民族: '示例族', 考籍号: null };
    const reading = await readRoster(await fileOf([faulty, { ...faulty, 学籍号: null }]), { on });
    expect(reading.ok ? [] : reading.problems.map(({ code }) => code)).toContain('forms/duplicate-row');
  });
});

describe('personal data', () => {
  test('is masked in what is reported', async () => {
    const bad = {
      ...soundStudent,
      身份证件号: '510104201009010014',
      姓名: '王示例1',
      联系电话: '1990000000',
      民族: '19900000001',
    };
    const reading = await readRoster(await fileOf([bad]), { on });
    const report = JSON.stringify(reading);
    for (const hidden of ['510104201009010014', '王示例', '1990000000', '20100901'])
      expect(report).not.toContain(hidden);
    expect(reading.ok ? [] : reading.problems.map(({ column, value }) => [column, value])).toEqual(
      expect.arrayContaining([
        ['身份证件号', '51**************14'],
        ['姓名', '王***'],
        ['联系电话', '199****00'],
        ['民族', '***********'],
      ]),
    );
  });
});

describe('a student number that differs', () => {
  test('is a warning: the number stays when identity data are corrected', async () => {
    const changed = { ...soundStudent, 学籍号: otherStudent.学籍号! };
    const reading = await readRoster(await fileOf([changed]), { on });
    expect(reading).toMatchObject({
      ok: true,
      warnings: [
        { code: 'forms/student-number-differs', row: 4, column: '学籍号', value: 'G****************3X' },
      ],
    });
  });
});

describe('the sheet as a whole', () => {
  const without = (heading: string) => {
    const { [heading]: _, ...rest } = soundStudent;
    return rest;
  };
  const codesOf = async (sheets: Parameters<typeof handMade>[0], options = { on }) => {
    const reading = await readRoster(await handMade(sheets), options);
    return reading.ok
      ? []
      : reading.problems.map(({ code, column }) => (column === undefined ? code : `${code} ${column}`));
  };

  test('a missing required column is reported once', async () => {
    const missing = await codesOf({ 花名册: sheetOf([without('民族'), { ...otherStudent, 姓名: null }]) });
    expect(missing).toEqual(['forms/missing-column 民族', 'forms/required 姓名']);
  });

  test('an optional column may be missing', async () => {
    expect(await codesOf({ 花名册: sheetOf([without('现住址')]) })).toEqual([]);
  });

  test('an unknown column with content is reported, and may be passed over', async () => {
    const sheet = sheetOf([{ ...soundStudent, 座号: '12' }]);
    expect(await codesOf({ 花名册: sheet })).toEqual(['forms/unknown-column 座号']);
    expect((await readRoster(await handMade({ 花名册: sheet }), { on, ignoreColumns: ['座号'] })).ok).toBe(
      true,
    );
    expect(await codesOf({ 花名册: sheetOf([{ ...soundStudent, 座号: null }]) })).toEqual([]);
  });

  test('a column that is there twice is reported with both places', async () => {
    const reading = await readRoster(await fileOf([{ ...soundStudent, 身份证号: '510104201009010013' }]), {
      on,
    });
    expect(reading.ok ? [] : reading.problems).toMatchObject([
      {
        code: 'forms/duplicate-column',
        column: '身份证件号',
        row: 3,
        what: { en: expect.stringContaining('F and U') },
      },
    ]);
  });

  test('what the block above lacks or garbles is reported', async () => {
    const [, , ...table] = sheetOf([soundStudent]);
    expect(await codesOf({ 花名册: [['学生花名册'], ['学校名称:示例', '学段:大学'], ...table] })).toEqual([
      'forms/missing-heading 学校标识码',
      'forms/bad-heading 学段',
      'forms/missing-heading 级',
    ]);
    expect(await codesOf({ 花名册: [['学生花名册'], ['学校标识码:51SL'], ...table] })).toContain(
      'forms/bad-heading 学校标识码',
    );
  });

  test('rows are looked at although the block is wrong', async () => {
    const [, , ...table] = sheetOf([{ ...soundStudent, 民族: '示例族' }]);
    const codes = await codesOf({ 花名册: [title, ['学校名称:示例', '学段:高中'], ...table] });
    expect(codes).toEqual(['forms/missing-heading 学校标识码', 'forms/unknown-value 民族']);
  });

  test('a primary school has no exam numbers', async () => {
    const [, , ...table] = sheetOf([{ ...soundStudent, 年级: '一年级' }]);
    const primary = [title, block.map(text => text.replace('高中', '小学')), ...table];
    expect(await codesOf({ 花名册: primary })).toEqual(['forms/exam-number-not-senior 考籍号']);
  });

  test('a sheet without the headings, no students, no workbook', async () => {
    expect(await codesOf({ 花名册: sheetOf([soundStudent]), 其他: [['会议通知']] })).toEqual([
      'forms/not-a-roster',
    ]);
    expect(await codesOf({ 花名册: [['一', '二']] })).toEqual(['forms/not-a-roster']);
    expect(await codesOf({ 花名册: sheetOf([]) })).toEqual(['forms/empty-roster']);
    const reading = await readRoster(new TextEncoder().encode('姓名,性别'));
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ code: 'forms/not-a-workbook' }]);
    expect((await readRoster(new Uint8Array())).ok).toBe(false);
  });

  test('sheets of different schools do not go into one file', async () => {
    const [, , ...table] = sheetOf([otherStudent]);
    const second = [title, block.map(text => text.replace('51SL010403', '51SL010404')), ...table];
    expect(await codesOf({ 一班: sheetOf([soundStudent]), 二班: second })).toEqual([
      'forms/heading-differs 学校标识码',
    ]);
  });

  test('one bad row keeps every other row out', async () => {
    const reading = await readRoster(await fileOf([soundStudent, { ...otherStudent, 民族: '示例族' }]), {
      on,
    });
    expect(reading.ok).toBe(false);
    expect(reading).not.toHaveProperty('roster');
  });
});
