import { describe, expect, test } from 'vitest';
import { leaversRoster, transferApplication } from '../../src/generated/documents.ts';
import { readList } from '../../src/lists/index.ts';

const read = (text: string) => readList(leaversRoster, new TextEncoder().encode(text));

describe('the report of a list', () => {
  test('has every row, the good ones and what is wrong with the others', async () => {
    const { ok, rows, report } = await read(
      [
        '四川省中小学生2023级毕业（结业、肄业）学生花名册',
        '学校：锦江示例一中　　填表日期：2026年7月1日',
        '备注,姓名*,性别,毕业（结业、肄业）,学籍号,学分,出生年月日',
        ',示例甲,女,毕业,G510104201009010021,150,2010/9/1',
        '',
        ',示例乙,不详,结业,G51010420100901002,很多,2010-02-30',
        '学校（盖章）：',
        ',,男,肄业,,,',
        '年　　月　　日',
      ].join('\n'),
    );
    expect(ok).toBe(false);
    expect(rows).toEqual([
      {
        name: '示例甲',
        sex: 'female',
        outcome: 'graduated',
        studentNumber: 'G510104201009010021',
        credits: 150,
        birthDate: '2010-09-01',
      },
    ]);
    const said = report.flatMap(each =>
      each.ok ? [] : each.problems.map(({ row, column, says }) => [row, column, says.zh]),
    );
    expect(said.map(([row, column]) => [row, column])).toEqual(
      [
        [6, '性别'],
        [6, '出生日期'],
        [6, '学籍号'],
        [6, '学分'],
        [8, '姓名'],
      ].sort((a, b) => Number(a[0]) - Number(b[0]) || order(String(a[1])) - order(String(b[1]))),
    );
    expect(said.at(-1)![2]).toBe('没有填写');
    expect(JSON.stringify(report.filter(each => !each.ok))).not.toContain('G5101');
  });

  test('says what is wrong with the headings, and then reads no row', async () => {
    const { problems, rows } = await read('姓名,性别,性别,班主任,学籍号,考籍号\n示例甲,女,女,某,,');
    expect(rows).toEqual([]);
    expect(problems.map(({ column, says }) => `${column}：${says.zh}`)).toEqual([
      '性别：“性别”列出现了两次（第 2 列与第 3 列）',
      '班主任：不认识“班主任”列，其中填有内容',
      '毕业（结业、肄业）：缺少“毕业（结业、肄业）”列',
    ]);
  });

  test('says that there are no headings', async () => {
    expect((await read('甲,乙\n1,2')).problems).toMatchObject([{ says: { zh: '没有找到表头行' } }]);
  });

  test('is refused for a form that has no list, and for bytes that are no text', async () => {
    await expect(readList(transferApplication, new Uint8Array())).rejects.toMatchObject({
      code: 'forms/no-list',
    });
    await expect(readList(leaversRoster, new Uint8Array([0xff, 0xff, 0x81]))).rejects.toMatchObject({
      code: 'forms/not-text',
    });
    await expect(readList(leaversRoster, new Uint8Array([0x50, 0x4b, 1, 2]))).rejects.toMatchObject({
      code: 'forms/not-a-workbook',
    });
  });
});

const order = (zh: string) =>
  Object.values(leaversRoster.fields.students!.columns!).findIndex(column => column.zh === zh);
