import type { ErrorTable } from '../error-code.ts';

export const registryErrors = {
  'registry/reused': {
    what: {
      zh: '事项编号“{id}”已用于另一项内容不同的事项',
      en: 'the command id `{id}` was used for another command',
    },
    advice: {
      zh: '每项事项用一个新的编号；重发同一事项时内容须一字不改',
      en: 'use a new id for each command; resend a command unchanged',
    },
  },
  'registry/taken': {
    what: {
      zh: '登记簿中已有同一人或同一号码（{scope}）',
      en: 'the register already has this person or number ({scope})',
    },
    advice: {
      zh: '一人一籍、一人一号：请先查明已有的学籍，再决定是更正还是转接',
      en: 'one person, one record, one number: look up the record that there is, then correct or transfer it',
    },
  },
  'registry/unreadable': {
    what: {
      zh: '学籍“{id}”的内容无法办理：登记簿中的文档已损坏',
      en: 'the record `{id}` cannot be worked on: its document in the register is damaged',
    },
    advice: {
      zh: '请用 xueji verify 核验登记簿，从备份恢复该学籍后再办理',
      en: 'check the register with `xueji verify` and restore the record from a backup',
    },
  },
  'registry/other-identity-key': {
    what: {
      zh: '占用的号码不是用所给的原密钥算出的',
      en: 'the numbers that are claimed were not hashed with the key given as the old one',
    },
    advice: {
      zh: '请核对原密钥，并确认换钥期间没有其他程序写入；已换的页保留，改正后以同一编号再次运行',
      en: 'check the old key and that nothing else writes meanwhile; pages that are done stay done: run it again under the same id',
    },
  },
  'registry/contended': {
    what: {
      zh: '同一学籍正被其他单位连续办理，重试{attempts}次仍未成功',
      en: 'others kept writing the same record: {attempts} attempts failed',
    },
    advice: { zh: '请稍候再提交（编号不变）', en: 'submit again in a moment, with the same id' },
    retryable: true,
  },
} as const satisfies ErrorTable;
