import type { ErrorTable } from '../error-code.ts';

/** `{number}` is always the masked number. */
export const numbersErrors = {
  'numbers/not-text': {
    what: { zh: '号码应为文本，实为{type}', en: 'a number has to be text, but this is a {type}' },
    advice: {
      zh: '表格中的 18 位号码若存为数值，末几位已经丢失：请将单元格设为“文本”后重新录入',
      en: 'a spreadsheet cell that holds 18 digits as a number has lost the last ones: format it as text and enter it again',
    },
  },
  'numbers/reference-date': {
    what: { zh: '参照日期“{date}”不是存在的日期', en: 'the reference date `{date}` does not exist' },
    advice: { zh: '请按 YYYY-MM-DD 填写', en: 'write it as YYYY-MM-DD' },
  },
  'numbers/identity-number-length': {
    what: {
      zh: '身份证号“{number}”应为 18 位，实为 {length} 位',
      en: 'identity number `{number}` has {length} characters, not 18',
    },
    advice: {
      zh: '请对照证件补全或删去多余字符',
      en: 'compare it with the card: characters are missing or too many',
    },
  },
  'numbers/identity-number-15-digits': {
    what: {
      zh: '身份证号“{number}”是已停用的 15 位旧号码',
      en: 'identity number `{number}` has the old form of 15 digits',
    },
    advice: {
      zh: '请填写现行证件上的 18 位号码，不要自行推算',
      en: 'take the 18 characters of the current card; do not work them out',
    },
  },
  'numbers/identity-number-character': {
    what: {
      zh: '身份证号“{number}”第 {position} 位不是数字（末位可为大写 X）',
      en: 'character {position} of identity number `{number}` is not a digit (only the last may be a capital X)',
    },
    advice: { zh: '请改为半角数字，去掉空格', en: 'use half-width digits and no spaces' },
  },
  'numbers/identity-number-lower-case-x': {
    what: { zh: '身份证号“{number}”末位是小写 x', en: 'identity number `{number}` ends in a lower-case x' },
    advice: {
      zh: '请改为大写 X，或先规整号码再提交',
      en: 'write a capital X, or normalise the number first',
    },
  },
  'numbers/identity-number-division': {
    what: {
      zh: '身份证号“{number}”的地址码（前 6 位）不属于任何省级行政区',
      en: 'the address part (first 6) of identity number `{number}` belongs to no province',
    },
    advice: {
      zh: '请对照证件核对前 6 位；港澳台居民居住证为 810000、820000、830000',
      en: 'compare the first 6 digits with the card; residence permits have 810000, 820000 or 830000',
    },
  },
  'numbers/identity-number-birth-date': {
    what: {
      zh: '身份证号“{number}”的出生日期（第 7 至 14 位）不存在',
      en: 'the birth date (7th to 14th) of identity number `{number}` does not exist',
    },
    advice: { zh: '请对照证件核对第 7 至 14 位', en: 'compare these digits with the card' },
  },
  'numbers/identity-number-future': {
    what: {
      zh: '身份证号“{number}”的出生日期晚于 {on}',
      en: 'the birth date of identity number `{number}` is after {on}',
    },
    advice: { zh: '请对照证件核对第 7 至 14 位', en: 'compare these digits with the card' },
  },
  'numbers/identity-number-sequence': {
    what: {
      zh: '身份证号的顺序码应为 3 位数字',
      en: 'the sequence of an identity number has to be 3 digits',
    },
    advice: { zh: '请补足 3 位，如 001', en: 'pad it to 3 digits, such as 001' },
  },
  'numbers/identity-number-check': {
    what: {
      zh: '身份证号“{number}”的校验码不符',
      en: 'the check digit of identity number `{number}` does not fit',
    },
    advice: {
      zh: '至少有一位录错，请对照证件逐位核对',
      en: 'at least one character is wrong: compare all of them with the card',
    },
  },
  'numbers/student-number-prefix': {
    what: {
      zh: '学籍号“{number}”应以 G、J 或 L 开头',
      en: 'student number `{number}` has to begin with G, J or L',
    },
    advice: {
      zh: '正式号为“G+身份证号”或 J 开头，临时号以 L 开头，请按国网核对',
      en: 'formal numbers are G and the identity number, or begin with J; temporary ones begin with L: check with the national system',
    },
  },
  'numbers/student-number-2010-form': {
    what: {
      zh: '“{number}”像是 2010 年起使用的四川省普通高中 18 位旧学籍号',
      en: '`{number}` looks like the 18-digit number of Sichuan senior schools from 2010 on',
    },
    advice: {
      zh: '该号已由国网学籍号取代，请填写 G、J 或 L 开头的 19 位学籍号',
      en: 'the national number took its place: give the 19 characters that begin with G, J or L',
    },
  },
  'numbers/student-number-length': {
    what: {
      zh: '学籍号“{number}”应为 19 位，实为 {length} 位',
      en: 'student number `{number}` has {length} characters, not 19',
    },
    advice: { zh: '请按国网核对，补全或删去多余字符', en: 'check it with the national system' },
  },
  'numbers/student-number-character': {
    what: {
      zh: '学籍号“{number}”第 {position} 位不是数字',
      en: 'character {position} of student number `{number}` is not a digit',
    },
    advice: { zh: '请改为半角数字，去掉空格', en: 'use half-width digits and no spaces' },
  },
  'numbers/student-number-division': {
    what: {
      zh: '学籍号“{number}”的地区码（第 2 至 7 位）不属于任何省级行政区',
      en: 'the division (2nd to 7th) of student number `{number}` belongs to no province',
    },
    advice: {
      zh: '该码为发号学校所在地，请按国网核对',
      en: 'it is the place of the school: check it with the national system',
    },
  },
  'numbers/student-number-birth-date': {
    what: {
      zh: '学籍号“{number}”的出生日期（第 8 至 15 位）不存在',
      en: 'the birth date (8th to 15th) of student number `{number}` does not exist',
    },
    advice: { zh: '请按国网核对第 8 至 15 位', en: 'check these digits with the national system' },
  },
  'numbers/student-number-future': {
    what: {
      zh: '学籍号“{number}”的出生日期晚于 {on}',
      en: 'the birth date of student number `{number}` is after {on}',
    },
    advice: { zh: '请按国网核对第 8 至 15 位', en: 'check these digits with the national system' },
  },
  'numbers/student-number-sequence': {
    what: {
      zh: '学籍号的顺序部分应为 {length} 位数字',
      en: 'the sequence of such a student number has to be {length} digits',
    },
    advice: { zh: '请补足位数', en: 'pad it with zeros' },
  },
  'numbers/student-number-check': {
    what: {
      zh: '学籍号“{number}”的校验码不符',
      en: 'the check digit of student number `{number}` does not fit',
    },
    advice: {
      zh: '至少有一位录错，请按国网逐位核对',
      en: 'at least one character is wrong: check it with the national system',
    },
  },
  'numbers/exam-number-length': {
    what: {
      zh: '考籍号“{number}”应为 12 位，实为 {length} 位',
      en: 'exam number `{number}` has {length} characters, not 12',
    },
    advice: { zh: '请按市（州）下发的考籍号核对', en: 'compare it with the number that the city issued' },
  },
  'numbers/exam-number-character': {
    what: {
      zh: '考籍号“{number}”第 {position} 位不是数字',
      en: 'character {position} of exam number `{number}` is not a digit',
    },
    advice: { zh: '请改为半角数字，去掉空格', en: 'use half-width digits and no spaces' },
  },
  'numbers/exam-number-graduation-year': {
    what: {
      zh: '毕业年份“{year}”应为四位年份',
      en: 'graduation year `{year}` has to be a year of four digits',
    },
    advice: { zh: '请填写四位年份，如 2029', en: 'write it like 2029' },
  },
  'numbers/exam-number-division': {
    what: {
      zh: '考籍号中的“{division}”不是四川省的县级区划码',
      en: '`{division}` in an exam number is not the code of a county in Sichuan',
    },
    advice: {
      zh: '请使用学校所在县（市、区）的 6 位区划码',
      en: 'use the 6-digit code of the county of the school',
    },
  },
  'numbers/exam-number-school-code': {
    what: {
      zh: '考籍号的学校代码“{schoolCode}”应为 01 至 99',
      en: 'school code `{schoolCode}` has to be 01 to 99',
    },
    advice: { zh: '学校代码由市（州）编制，请向其核对', en: 'the city gives the school code: ask there' },
  },
  'numbers/exam-number-school-codes-exhausted': {
    what: {
      zh: '区划 {division} 的学校代码已用完（最多 99 所）',
      en: 'division {division} has no school code left (99 at most)',
    },
    advice: {
      zh: '请报市（州）教育行政部门另行处理，不得重复使用旧代码',
      en: 'refer it to the city; do not reuse a code',
    },
  },
  'numbers/exam-number-sequence': {
    what: {
      zh: '考籍号的顺序号“{sequence}”应为 1 至 9999',
      en: 'sequence `{sequence}` of an exam number has to be 1 to 9999',
    },
    advice: { zh: '顺序号从 0001 起', en: 'the sequence begins with 0001' },
  },
  'numbers/exam-number-sequence-exhausted': {
    what: {
      zh: '序列“{sequence}”的顺序号已用完（最多 9999 个）',
      en: 'sequence `{sequence}` has no number left (9999 at most)',
    },
    advice: {
      zh: '请报市（州）教育行政部门为该校另编学校代码；已注销的号码不得再用',
      en: 'ask the city for another school code; voided numbers are never used again',
    },
  },
  'numbers/cohort': {
    what: { zh: '级别名称“{cohort}”应写作“2016级”的形式', en: 'cohort `{cohort}` has to look like 2016级' },
    advice: { zh: '请以入学年份命名，如 2016级', en: 'name it after the year of entry, such as 2016级' },
  },
  'numbers/grade': {
    what: { zh: '学段 {stage} 没有第 {grade} 个年级', en: 'stage {stage} has no grade {grade}' },
    advice: { zh: '年级在学段内从 1 起计', en: 'grades count from 1 within their stage' },
  },
  'numbers/grade-name': {
    what: { zh: '没有名为“{name}”的年级', en: 'there is no grade called `{name}`' },
    advice: {
      zh: '可用：一年级至九年级、高一年级至高三年级',
      en: 'known: 一年级 to 九年级, 高一年级 to 高三年级',
    },
  },
  'numbers/year': {
    what: { zh: '“{year}”不是四位年份', en: '`{year}` is not a year of four digits' },
    advice: { zh: '请填写四位年份，如 2016', en: 'write it like 2016' },
  },
  'numbers/duration': {
    what: {
      zh: '学制年数“{years}”应为正整数',
      en: 'duration `{years}` has to be a whole number of years, 1 or more',
    },
    advice: { zh: '学制年数取自规则文件的参数', en: 'take it from the parameters of the regulation' },
  },
  'numbers/unknown-division': {
    what: { zh: '区划表中没有代码“{code}”', en: 'the table of divisions has no code `{code}`' },
    advice: {
      zh: '请核对 6 位区划码，或换用含该代码的区划表',
      en: 'check the 6 digits, or use a table that has the code',
    },
  },
} as const satisfies ErrorTable;

export type NumbersErrorCode = keyof typeof numbersErrors;
