import type { ErrorTable } from '../error-code.ts';

export const inputErrors = {
  'input/malformed': {
    what: { zh: '{what}的内容不符合格式：{problem}', en: '{what} is malformed: {problem}' },
    advice: { zh: '请按所列位置改正后重新提交', en: 'correct the place named and submit again' },
  },
  'input/not-json': {
    what: { zh: '{what}不是有效的 JSON：{problem}', en: '{what} is not valid JSON: {problem}' },
    advice: {
      zh: '请检查文件编码（UTF-8）与括号、引号是否成对',
      en: 'check that the file is UTF-8 and that brackets and quotes match',
    },
  },
  'input/unknown-command': {
    what: { zh: '没有名为“{type}”的事项', en: 'there is no command named `{type}`' },
    advice: { zh: '可用的事项：{known}', en: 'known commands: {known}' },
  },
  'input/unknown-party': {
    what: { zh: '名录中没有这个{kind}：{id}', en: 'the directory has no {kind} `{id}`' },
    advice: {
      zh: '请核对标识码，或先在名录中登记',
      en: 'check the identifier, or enter it in the directory first',
    },
  },
  'input/unknown-record': {
    what: { zh: '登记簿中没有这名学生：{id}', en: 'the register has no student `{id}`' },
    advice: { zh: '请核对学籍标识，或先建立学籍', en: 'check the record id, or establish the record first' },
  },
  'input/import-refused': {
    what: { zh: '按规定不能导入：{reasons}', en: 'the regulation bars the import: {reasons}' },
    advice: {
      zh: '请按所述理由处理后重新导入整个文件',
      en: 'settle the reasons given and import the whole file again',
    },
  },
  'input/unknown-norm': {
    what: { zh: '本办法没有条款“{norm}”', en: 'the regulation has no norm `{norm}`' },
    advice: {
      zh: '条款编号形如 31.1，见各条的 norms.json',
      en: 'norms are numbered like 31.1: see the norms.json of the article',
    },
  },
  'input/scenario-before': {
    what: {
      zh: 'before 中第{position}项事项没有办成：{reasons}',
      en: 'act {position} of `before` did not happen: {reasons}',
    },
    advice: { zh: '请先使此前的事项成立，再写 when', en: 'make the acts before happen first' },
  },
  'record/illegal-event': {
    what: {
      zh: '学籍状态“{status}”下不可能发生“{event}”',
      en: 'event `{event}` is impossible in status `{status}`',
    },
    advice: {
      zh: '台账可能缺失或被改动，请先核验台账',
      en: 'the ledger may be incomplete or altered: verify it first',
    },
  },
} as const satisfies ErrorTable;
