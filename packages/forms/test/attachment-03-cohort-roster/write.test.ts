import { isXuejiError } from '@xueji/core';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Roster, type RosterRow, writeRoster } from '../../src/attachment-03-cohort-roster/index.ts';

const row: RosterRow = {
  name: '王示例',
  sex: 'male',
  birthDate: '2010-09-01',
  ethnicGroup: '汉族',
  document: { type: 'resident-identity-card', number: '510104201009010013' },
  grade: 1,
  class: '1班',
  entered: '2026-09',
  status: 'enrolled',
};
const roster: Roster = {
  school: { id: '51SL010403', name: '成都市示例第一中学' },
  stage: 'senior',
  cohort: '2026',
  filledOn: '2026-09-10',
  rows: [row],
};

test('the sheet is a form: title, block, headings, signatures, ready to print', async () => {
  const { sheets } = await readXlsx(await writeRoster(roster), { readStyles: true });
  const sheet = sheets[0]!;
  expect(sheet.rows[0]![0]).toBe('四川省中小学生2026级学生花名册');
  expect(sheet.rows[2]!.slice(0, 4)).toEqual(['序号', '姓名', '性别', '民族']);
  expect(sheet.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 20 });
  expect(sheet.freezePane).toEqual({ rows: 3 });
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    printTitlesRow: '$1:$3',
  });
  expect(sheet.headerFooter?.oddFooter).toContain('&P');
  const number = sheet.cells!.get('3,6')!;
  expect(number.value).toBe('510104201009010013');
  expect(number.style).toMatchObject({
    numFmt: '@',
    border: { top: { style: 'thin' }, left: { style: 'thin' } },
  });
  const signatures = sheet.rows
    .slice(4)
    .flat()
    .filter(value => String(value ?? '').includes('盖章'));
  expect(signatures.map(String)).toEqual([
    expect.stringContaining('学校'),
    expect.stringContaining('县'),
    expect.stringContaining('市'),
  ]);
});

test('the name of the sheet begins with no digit, for the name of the repeated rows is not quoted', async () => {
  const { sheets } = await readXlsx(await writeRoster(roster));
  expect(sheets[0]!.name).toMatch(/^\D/);
});

describe('what would not be read back is refused', () => {
  const refused: readonly (readonly [string, Partial<RosterRow>, string])[] = [
    [
      'a wrong check digit',
      { document: { type: 'resident-identity-card', number: '510104201009010014' } },
      '身份证件号',
    ],
    ['a day that does not exist', { birthDate: '2011-02-29' }, '出生日期'],
    ['a grade that the stage has not', { grade: 4 }, '年级'],
    ['an unknown ethnic group', { ethnicGroup: '示例族' }, '民族'],
  ];
  test.each(refused)('%s', async (_, change, column) => {
    const error = await writeRoster({ ...roster, rows: [{ ...row, ...change }] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isXuejiError(error, 'forms/unwritable') && error.where).toEqual({ row: 4, column });
    expect(String(error)).not.toContain('20100901001');
  });

  test.each<readonly [string, Partial<RosterRow>]>([
    ['blanks at the end', { address: '示例街1号 ' }],
    ['a line break', { remark: '甲\n乙' }],
    ['the short name of a group', { ethnicGroup: '汉' }],
    [
      'a division that disagrees with the address',
      { household: { division: '510703', address: '四川省成都市锦江区' } },
    ],
  ])('%s', async (_, change) => {
    const error = await writeRoster({ ...roster, rows: [{ ...row, ...change }] }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isXuejiError(error, 'forms/unwritable') && error.where.row).toBe(4);
  });

  test.each<readonly [string, Partial<Roster>, string]>([
    ['a school whose name has a label', { school: { id: '51SL010403', name: '甲 说明:乙' } }, 'school'],
    ['an identifier of nine characters', { school: { id: '51SL01040', name: '甲' } }, '学校标识码'],
    ['no students', { rows: [] }, ''],
  ])('%s', async (_, change, column) => {
    const error = await writeRoster({ ...roster, ...change }).catch((thrown: unknown) => thrown);
    expect(isXuejiError(error, 'forms/unwritable-heading') && error.details.column).toBe(column);
  });
});
