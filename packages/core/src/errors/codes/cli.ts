import type { ErrorTable } from '../error-code.ts';

export const cliErrors = {
  'cli/usage': {
    what: { zh: '命令写法有误：{zh}', en: 'the command line is wrong: {en}' },
    advice: { zh: '用法见 xueji --help', en: 'see xueji --help' },
  },
  'cli/no-file': {
    what: { zh: '读不到“{file}”：{zh}', en: 'cannot read `{file}`: {en}' },
    advice: { zh: '请核对路径和读取权限', en: 'check the path and its permissions' },
  },
  'cli/unwritable-file': {
    what: { zh: '不能写入“{file}”（{reason}）', en: 'cannot write `{file}` ({reason})' },
    advice: { zh: '请核对路径和写入权限', en: 'check the path and its permissions' },
  },
  'cli/not-yaml': {
    what: { zh: '不是有效的 YAML：{problem}', en: 'this is not valid YAML: {problem}' },
    advice: { zh: '请改正所指的行；缩进只用空格', en: 'correct the line named; indent with spaces only' },
  },
  'cli/bad-date': {
    what: { zh: '“{text}”不是存在的日期', en: '`{text}` is no existing date' },
    advice: { zh: '日期请写成 2026-09-03', en: 'write dates like 2026-09-03' },
  },
  'cli/no-database': {
    what: { zh: '没有登记簿“{file}”', en: 'there is no register `{file}`' },
    advice: {
      zh: '请核对 --db，或先用 xueji import 建立',
      en: 'check --db, or make it with `xueji import` first',
    },
  },
  'cli/no-decision': {
    what: { zh: '登记簿没有存编号“{id}”的答复', en: 'the register keeps no answer with the id `{id}`' },
    advice: {
      zh: '请核对编号；不予办理、没有写入和成批导入的，用 --request 给出当时提交的事项',
      en: 'check the id; of a refusal, of what wrote nothing and of an import give the command with --request',
    },
  },
  'cli/no-directory': {
    what: { zh: '不知道用哪一份学校与机构名录', en: 'no directory of schools and authorities was given' },
    advice: {
      zh: '请用 --directory 指明，或把 directory.json 放在登记簿旁边',
      en: 'name it with --directory, or put directory.json beside the register',
    },
  },
  'cli/no-identity-key': {
    what: {
      zh: '登记簿“{file}”已经存在，但没有找到它的身份密钥',
      en: 'the register `{file}` exists, its identity key was not found',
    },
    advice: {
      zh: '请用 --identity-key-file 或环境变量 XUEJI_IDENTITY_KEY 给出建簿时的密钥；换了密钥，同一人就查不出重复',
      en: 'give the key it was made with by --identity-key-file or XUEJI_IDENTITY_KEY; another key would not find the same person again',
    },
  },
  'cli/no-key-file': {
    what: {
      zh: '登记簿“{db}”是加密的，没有找到它的密钥文件“{file}”',
      en: 'the register `{db}` is encrypted, its key file `{file}` was not found',
    },
    advice: {
      zh: '请把密钥文件放在登记簿旁边，或用环境变量 XUEJI_KEY_FILE 指明',
      en: 'put the key file beside the register, or name it in XUEJI_KEY_FILE',
    },
  },
  'cli/not-encrypted': {
    what: {
      zh: '登记簿“{db}”没有加密，不能这样办理',
      en: 'the register `{db}` is not encrypted: this cannot be done to it',
    },
    advice: {
      zh: '登记簿须从第一天起加密：先用 xueji keys new 生成密钥，再导入',
      en: 'a register is encrypted from its first day: make a key with `xueji keys new`, then import',
    },
  },
  'cli/bad-identity-key': {
    what: {
      zh: '身份密钥过短（少于 16 个字符）',
      en: 'the identity key is too short (fewer than 16 characters)',
    },
    advice: { zh: '请使用随机的长密钥，并妥善保管', en: 'use a long random key and keep it safe' },
  },
  'cli/unknown-schema': {
    what: { zh: '没有名为“{name}”的格式', en: 'there is no schema named `{name}`' },
    advice: { zh: '可用的格式：{known}', en: 'known schemas: {known}' },
  },
  'cli/unknown-name': {
    what: { zh: '名录中没有“{name}”', en: 'the directory has no `{name}`' },
    advice: {
      zh: '请写名录中的名称或标识码，如：{examples}',
      en: 'give a name or an identifier of the directory, such as: {examples}',
    },
  },
  'cli/ambiguous-name': {
    what: { zh: '名录中有不止一个“{name}”', en: 'the directory has more than one `{name}`' },
    advice: { zh: '请改写标识码：{ids}', en: 'give the identifier instead: {ids}' },
  },
  'cli/no-scenarios': {
    what: { zh: '“{file}”中没有情形文件（.yaml、.yml）', en: '`{file}` has no scenario files (.yaml, .yml)' },
    advice: { zh: '格式见 xueji schema scenarios', en: 'their form: xueji schema scenarios' },
  },
  'cli/no-law-folder': {
    what: { zh: '“{file}”不是规则文件夹', en: '`{file}` is not a folder of rules' },
    advice: { zh: '文件夹中应有 {expected}', en: 'the folder should have {expected}' },
  },
  'cli/roster-refused': {
    what: {
      zh: '花名册有 {count} 处问题，整个文件没有导入',
      en: 'the roster has {count} faults; nothing of the file was imported',
    },
    advice: { zh: '请逐条改正后重新导入整个文件', en: 'correct them and import the whole file again' },
  },
} as const satisfies ErrorTable;
