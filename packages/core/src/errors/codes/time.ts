import type { ErrorTable } from '../error-code.ts';

export const timeErrors = {
  'time/not-a-date': {
    what: { zh: '“{text}”不是日期', en: '`{text}` is not a date' },
    advice: {
      zh: '请写成2026-09-01的样子，并确认这一天存在',
      en: 'write it as 2026-09-01, and check that the day exists',
    },
  },
  'time/bad-count': {
    what: { zh: '期间的长度不能是“{count}”', en: 'a period can’t be `{count}` long' },
    advice: { zh: '请填写整数；期限不得为负数', en: 'give a whole number, for a deadline 0 or more' },
  },
  'time/out-of-range': {
    what: {
      zh: '由{date}推算{count}已超出公元1年至9999年',
      en: '{count} from {date} is outside the years 1 to 9999',
    },
    advice: {
      zh: '请核对期间的长度，以及日历中是否有工作日',
      en: 'check the length of the period, and that the calendar has working days',
    },
  },
  'time/bad-year': {
    what: { zh: '工作日文件有误：{zh}', en: 'the working-day file is wrong: {en}' },
    advice: {
      zh: '请对照国务院办公厅当年的放假通知改正',
      en: 'correct it by the State Council’s notice of the year',
    },
  },
  'time/bad-local-holiday': {
    what: { zh: '地方节假日“{name}”有误：{zh}', en: 'the local holiday `{name}` is wrong: {en}' },
    advice: { zh: '请对照自治州当年的放假通知改正', en: 'correct it by the prefecture’s notice of the year' },
  },
  'time/bad-terms': {
    what: { zh: '学期有误：{zh}', en: 'the terms are wrong: {en}' },
    advice: {
      zh: '请核对公布的校历：先开学后结束，秋季在前春季在后，各学期不重叠',
      en: 'check the published terms: opening before end, autumn before spring, no overlap',
    },
  },
} as const satisfies ErrorTable;
