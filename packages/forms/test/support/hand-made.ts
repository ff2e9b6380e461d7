import { type CellValue, writeXlsx } from 'hucre/xlsx';

export type Cells = readonly (readonly CellValue[])[];

/** A file as a school office makes it, without any of our writer. */
export async function handMade(sheets: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map(row => [...row]) })),
  });
}

export const title = ['四川省中小学生2026级学生花名册'];
export const block = [
  '学校名称:成都市示例第一中学',
  '学校标识码:51SL010403',
  '学段:高中',
  '填表日期:2026-09-10',
];

/** A sound student by heading, made up. */
export const soundStudent: Readonly<Record<string, CellValue>> = {
  姓名: '王示例',
  性别: '男',
  民族: '汉族',
  出生日期: '2010-09-01',
  身份证件类型: '居民身份证',
  身份证件号: '510104201009010013',
  学籍号: 'G510104201009010013',
  考籍号: '290104010001',
  户籍所在地: '四川省成都市锦江区',
  现住址: '成都市锦江区示例街1号',
  监护人姓名: '王大例',
  与学生关系: '父亲',
  联系电话: '19900000001',
  年级: '高一年级',
  班级: '1班',
  入学年月: '2026-09',
  学籍状态: '在籍',
  随迁子女: '否',
  残疾类型: '无',
  备注: null,
};

/** Another one, who shares no number with the first. */
export const otherStudent: typeof soundStudent = {
  ...soundStudent,
  姓名: '李示例',
  身份证件号: '51010420100901003X',
  学籍号: 'G51010420100901003X',
  考籍号: '290104010002',
};

/** A roster sheet: title, block, headings of the first student, one student a row. Students begin in row 4. */
export function sheetOf(students: readonly Readonly<Record<string, CellValue>>[]): Cells {
  const headings = Object.keys(students[0] ?? soundStudent);
  return [
    title,
    block,
    headings,
    ...students.map(student => headings.map(heading => student[heading] ?? null)),
  ];
}

export async function fileOf(students: readonly Readonly<Record<string, CellValue>>[]): Promise<Uint8Array> {
  return handMade({ 花名册: sheetOf(students) });
}
