import type { ErrorTable } from '../error-code.ts';

/** `{value}` is masked where it is personal. `{column}` is the heading in the file. */
export const formsErrors = {
  'forms/not-a-workbook': {
    what: { zh: '文件不是可读取的 .xlsx 工作簿', en: 'the file is not a readable .xlsx workbook' },
    advice: {
      zh: '请用 Excel 或 WPS 打开，取消密码后另存为“Excel 工作簿（.xlsx）”',
      en: 'open it in Excel or WPS, remove any password and save it as an Excel workbook (.xlsx)',
    },
  },
  'forms/not-a-roster': {
    what: {
      zh: '工作表“{sheet}”中没有找到花名册的表头行',
      en: 'sheet `{sheet}` has no heading row of a roster',
    },
    advice: {
      zh: '表头行应含“姓名”“性别”“身份证件号”等列；与花名册无关的工作表请移出文件',
      en: 'the heading row has columns such as 姓名, 性别, 身份证件号; move unrelated sheets out of the file',
    },
  },
  'forms/empty-roster': {
    what: { zh: '花名册中没有学生', en: 'the roster has no students' },
    advice: { zh: '请在表头行下逐行填写学生', en: 'enter one student a row below the heading row' },
  },
  'forms/missing-heading': {
    what: { zh: '表头上方没有填写“{column}”', en: '`{column}` is not given above the heading row' },
    advice: {
      zh: '请在标题下一行补填，如“{column}：{example}”',
      en: 'add it below the title, such as `{column}:{example}`',
    },
  },
  'forms/bad-heading': {
    what: {
      zh: '“{column}”填写为“{value}”，无法识别',
      en: '`{column}` is given as `{value}`, which cannot be read',
    },
    advice: { zh: '请参照“{example}”填写', en: 'write it like `{example}`' },
  },
  'forms/heading-differs': {
    what: {
      zh: '各工作表的“{column}”不一致：“{value}”与“{other}”',
      en: 'the sheets do not agree on `{column}`: `{value}` and `{other}`',
    },
    advice: {
      zh: '一个文件只能是同一学校、学段、级的花名册，请分开上报',
      en: 'one file is one school, stage and cohort: split it',
    },
  },
  'forms/missing-column': {
    what: { zh: '缺少“{column}”列', en: 'column `{column}` is missing' },
    advice: {
      zh: '请补上该列并填写，列的先后不限',
      en: 'add the column; the order of columns does not matter',
    },
  },
  'forms/unknown-column': {
    what: { zh: '不认识“{column}”列，其中填有内容', en: 'column `{column}` is not known and has content' },
    advice: {
      zh: '请更正列名，或删去该列；可用的列：{known}',
      en: 'correct its heading or remove the column; known columns: {known}',
    },
  },
  'forms/duplicate-column': {
    what: {
      zh: '“{column}”列出现了两次（第 {first} 列与第 {second} 列）',
      en: 'column `{column}` is there twice (columns {first} and {second})',
    },
    advice: { zh: '请只保留一列', en: 'keep one of them' },
  },
  'forms/required': {
    what: { zh: '“{column}”没有填写', en: '`{column}` is blank' },
    advice: { zh: '请补填', en: 'fill it in' },
  },
  'forms/too-long': {
    what: { zh: '“{column}”超过 {most} 个字符', en: '`{column}` has more than {most} characters' },
    advice: { zh: '请缩短后重填', en: 'shorten it' },
  },
  'forms/number-lost-digits': {
    what: {
      zh: '“{column}”的单元格是数值，末几位已经丢失',
      en: 'the cell of `{column}` is a number and has lost its last digits',
    },
    advice: {
      zh: '请将该列设为“文本”格式后，对照证件重新录入（改格式不能找回丢失的数字）',
      en: 'format the column as text and enter the number again from the document: the digits do not come back by themselves',
    },
  },
  'forms/bad-name': {
    what: {
      zh: '姓名“{value}”中含有不能用于姓名的字符',
      en: 'name `{value}` has characters that no name has',
    },
    advice: {
      zh: '请对照户口簿重新录入；生僻字请使用国标汉字，不要用问号、方框、拼音或图片代替',
      en: 'enter it as in the household register; use the encoded character for a rare one, no question mark, box or picture',
    },
  },
  'forms/bad-identity-number': {
    what: { zh: '身份证号“{value}”有误', en: 'identity number `{value}` is wrong' },
    advice: { zh: '请对照证件核对', en: 'compare it with the card' },
  },
  'forms/bad-document-number': {
    what: {
      zh: '证件号“{value}”与证件类型“{type}”的号码格式不符',
      en: 'document number `{value}` has not the form of a `{type}`',
    },
    advice: { zh: '请核对证件类型与证件号', en: 'check the type and the number of the document' },
  },
  'forms/document-without-type': {
    what: {
      zh: '身份证件类型为“无”，却填有证件号',
      en: 'there is a document number although the type is 无 (none)',
    },
    advice: { zh: '请改正证件类型，或删去证件号', en: 'correct the type or remove the number' },
  },
  'forms/bad-student-number': {
    what: { zh: '学籍号“{value}”有误', en: 'student number `{value}` is wrong' },
    advice: { zh: '请按国网核对', en: 'check it with the national system' },
  },
  'forms/bad-exam-number': {
    what: { zh: '考籍号“{value}”有误', en: 'exam number `{value}` is wrong' },
    advice: { zh: '请按市（州）下发的考籍号核对', en: 'compare it with the number that the city issued' },
  },
  'forms/exam-number-not-senior': {
    what: { zh: '只有普通高中学生才有考籍号', en: 'only senior students have an exam number' },
    advice: { zh: '请删去考籍号，或改正学段', en: 'remove it or correct the stage' },
  },
  'forms/bad-phone': {
    what: { zh: '联系电话“{value}”不是电话号码', en: '`{value}` is not a telephone number' },
    advice: {
      zh: '请填写 11 位手机号，或带区号的固定电话',
      en: 'give a mobile number of 11 digits or a landline with its area code',
    },
  },
  'forms/bad-date': {
    what: {
      zh: '“{column}”填写为“{value}”，不是存在的日期',
      en: '`{column}` is `{value}`, which is no existing date',
    },
    advice: { zh: '请参照“{example}”填写', en: 'write it like `{example}`' },
  },
  'forms/date-in-future': {
    what: { zh: '“{column}”{value} 晚于 {on}', en: '`{column}` {value} is after {on}' },
    advice: { zh: '请核对日期', en: 'check the date' },
  },
  'forms/unknown-value': {
    what: {
      zh: '“{column}”填写为“{value}”，不在可选范围内',
      en: '`{column}` is `{value}`, which is not one of its values',
    },
    advice: { zh: '可填：{known}', en: 'possible: {known}' },
  },
  'forms/bad-grade': {
    what: { zh: '年级“{value}”不属于本表学段“{stage}”', en: 'grade `{value}` is not one of stage `{stage}`' },
    advice: { zh: '可填：{known}', en: 'possible: {known}' },
  },
  'forms/birth-date-differs': {
    what: {
      zh: '出生日期 {value} 与身份证号中的出生日期不一致',
      en: 'birth date {value} is not the one in the identity number',
    },
    advice: {
      zh: '请对照证件，改正两者中有误的一项',
      en: 'compare with the card and correct whichever is wrong',
    },
  },
  'forms/sex-differs': {
    what: {
      zh: '性别“{value}”与身份证号第 17 位不一致',
      en: 'sex `{value}` does not fit the 17th digit of the identity number',
    },
    advice: {
      zh: '请对照证件，改正两者中有误的一项',
      en: 'compare with the card and correct whichever is wrong',
    },
  },
  'forms/student-number-differs': {
    what: {
      zh: '学籍号“{value}”与现身份证号或出生日期不一致',
      en: 'student number `{value}` does not fit the identity number or the birth date',
    },
    advice: {
      zh: '身份信息变更后学籍号不变，属正常；否则请核对两者',
      en: 'this is right where identity data were changed later, since the number stays; otherwise check both',
    },
  },
  'forms/duplicate-row': {
    what: {
      zh: '与第 {first} 行是同一名学生：{column}相同',
      en: 'the same student as row {first}: {column} is the same',
    },
    advice: {
      zh: '请删去重复的一行，或更正录错的一行',
      en: 'remove one of the rows or correct the one that is wrong',
    },
  },
  'forms/unwritable': {
    what: {
      zh: '第 {index} 名学生的“{column}”写入花名册后读不回原值（{cause}）',
      en: '`{column}` of student {index} would not be read back from the roster as it is ({cause})',
    },
    advice: {
      zh: '请先改正该项：首尾空格、换行、不在可选范围的值、有误的号码和日期都不能写入',
      en: 'correct it first: blanks at the ends, line breaks, unknown values, wrong numbers and dates cannot be written',
    },
  },
  'forms/unwritable-heading': {
    what: {
      zh: '表头部分“{column}”写入花名册后读不回原值（{cause}）',
      en: '`{column}` of the heading block would not be read back from the roster as it is ({cause})',
    },
    advice: {
      zh: '请核对学校名称、10 位学校标识码、学段、级和填表日期，其中不能有冒号',
      en: 'check school name, the 10 characters of its identifier, stage, cohort and date: none of them may have a colon',
    },
  },
  'forms/bad-definition': {
    what: { zh: '表册“{form}”的数据有误：{cause}', en: 'the data of form `{form}` are wrong: {cause}' },
    advice: {
      zh: '请对照 @xueji/forms 的 schemas/form.schema.json 改正',
      en: 'correct them by schemas/form.schema.json of @xueji/forms',
    },
  },
  'forms/no-list': {
    what: { zh: '表册“{form}”没有可读写的列表“{list}”', en: 'form `{form}` has no list `{list}`' },
    advice: { zh: '请写明该表册的一个列表', en: 'name a list of that form' },
  },
  'forms/not-text': {
    what: { zh: '文件不是 UTF-8 或 GB 18030 编码的文本', en: 'the file is no text in UTF-8 or GB 18030' },
    advice: { zh: '请另存为“CSV UTF-8”或 .xlsx', en: 'save it as CSV UTF-8 or .xlsx' },
  },
  'forms/bad-font': {
    what: {
      zh: '字体不是可用的 TrueType 或 OpenType 字体',
      en: 'the font is no usable TrueType or OpenType font',
    },
    advice: {
      zh: '请提供 .ttf 或 .otf 文件的内容（不是 .ttc、.woff2），如思源宋体',
      en: 'give the bytes of a .ttf or .otf file (no .ttc, no .woff2), such as Noto Serif SC',
    },
  },
  'forms/missing-glyphs': {
    what: { zh: '字体中没有这些字：{characters}', en: 'no font has these characters: {characters}' },
    advice: {
      zh: '请在 fallback 中再给一个收有这些字的字体；缺字的表不予打印',
      en: 'give another font that has them as `fallback`; a form is never printed without them',
    },
  },
} as const satisfies ErrorTable;
