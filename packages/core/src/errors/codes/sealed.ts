import type { ErrorTable } from '../error-code.ts';

/** A register that is encrypted at rest, and what cannot be read in it. */
export const sealedErrors = {
  'sealed/bad-key': {
    what: {
      zh: '密钥应为 {length} 字节（十六进制，{length} 的两倍位）',
      en: 'a key has to be {length} bytes, in hexadecimal',
    },
    advice: {
      zh: '请用 openssl rand -hex {length} 生成，至少给出一把',
      en: 'make one with `openssl rand -hex {length}`; at least one is needed',
    },
  },
  'sealed/unknown-key': {
    what: {
      zh: '这里的内容由名为“{key}”的密钥保护，而所给的密钥中没有它',
      en: 'this is protected by the key `{key}`, which is not among those given',
    },
    advice: {
      zh: '请连同轮换之前的密钥一并给出',
      en: 'give the keys of before the rotation, too',
    },
  },
  'sealed/tampered': {
    what: {
      zh: '密文与其位置不符：被改动、被调换，或是旧的内容',
      en: 'the ciphertext does not belong here: it was altered, exchanged or put back',
    },
    advice: {
      zh: '请核验登记簿，从备份恢复后再办理',
      en: 'check the register and restore it from a backup',
    },
  },
  'sealed/not-sealed': {
    what: { zh: '这里的内容没有加密', en: 'this is not encrypted' },
    advice: {
      zh: '加密的登记簿从第一天起加密；未加密的内容不予采信',
      en: 'a register is encrypted from its first day; what is not encrypted is not believed',
    },
  },
  'sealed/no-data-key': {
    what: { zh: '这名学生的密钥不在登记簿中', en: 'the key of this student is not in the register' },
    advice: { zh: '请从备份恢复密钥文档', en: 'restore the document of the key from a backup' },
  },
  'sealed/erased': {
    what: { zh: '“{id}”的密钥已销毁，内容已不可恢复', en: '`{id}` was erased: its key was destroyed' },
    advice: {
      zh: '不能再读取或办理；台账仍可不用密钥核验',
      en: 'it can be neither read nor worked on; its ledger can still be checked without a key',
    },
  },
  'sealed/reserved': {
    what: { zh: '“{kind}”是保存密钥的种类，不能另作他用', en: 'the kind `{kind}` is kept for keys' },
    advice: { zh: '请换一个种类', en: 'use another kind' },
  },
} as const satisfies ErrorTable;
