import type { ErrorTable } from '../error-code.ts';

/** Misuse of a store, refused before anything is written. What another writer got to first is a `StoreRefusal`. */
export const storeErrors = {
  'store/not-text': {
    what: { zh: '应为文本，实为{type}', en: 'this has to be text, but is {type}' },
    advice: { zh: '请以字符串传入', en: 'pass a string' },
  },
  'store/bad-text': {
    what: {
      zh: '文本含有无法保存的字符（NUL 或不成对的代理项）',
      en: 'the text holds a character that cannot be kept (NUL or half of a surrogate pair)',
    },
    advice: {
      zh: '请按 UTF-8 重新读取来源文件，不要截断生僻字',
      en: 'read the source again as UTF-8 and do not cut rare characters in two',
    },
  },
  'store/empty-name': {
    what: { zh: '标识不能为空', en: 'a name or id is empty' },
    advice: { zh: '请填写标识', en: 'give it at least one character' },
  },
  'store/long-name': {
    what: {
      zh: '标识长 {length}，超过 {limit}',
      en: 'a name or id has {length} characters, more than {limit}',
    },
    advice: { zh: '请改用较短的标识或其摘要', en: 'use a shorter one, or a digest of it' },
  },
  'store/page-size': {
    what: { zh: '每页条数 {size} 不在 1 至 {limit} 之间', en: 'page size {size} is not from 1 to {limit}' },
    advice: { zh: '请填写 1 至 {limit} 的整数', en: 'give a whole number from 1 to {limit}' },
  },
  'store/draw-count': {
    what: {
      zh: '取号个数 {count} 不在 1 至 {limit} 之间',
      en: '{count} numbers cannot be drawn: not from 1 to {limit}',
    },
    advice: { zh: '请填写 1 至 {limit} 的整数', en: 'give a whole number from 1 to {limit}' },
  },
  'store/version-order': {
    what: {
      zh: '新版本 {version} 应为大于原版本 {expected} 的整数',
      en: 'version {version} has to be a whole number above the expected one ({expected})',
    },
    advice: { zh: '请在所读版本之上加一', en: 'add one to the version that was read' },
  },
  'store/twice-in-change': {
    what: { zh: '同一次变更中出现了两次', en: 'this comes twice in one change' },
    advice: {
      zh: '同一文档、同一占用、同一通知在一次变更中只写一次',
      en: 'write each document, claim and notice once in a change',
    },
  },
  'store/ledger-gap': {
    what: {
      zh: '台账序号 {seq} 不接续，应为 {expected}',
      en: 'ledger number {seq} does not follow on: {expected} is due',
    },
    advice: {
      zh: '同一台账的条目须按序、不缺号',
      en: 'give the entries of a stream in order and without gaps',
    },
  },
  'store/unknown-tag': {
    what: { zh: '没有名为“{tag}”的检索项', en: 'there is no tag `{tag}`' },
    advice: { zh: '可用的检索项：{known}', en: 'tags that are kept: {known}' },
  },
  'store/notice-exists': {
    what: { zh: '通知编号已被另一次变更使用', en: 'another change has used this notice id' },
    advice: { zh: '每条通知用一个新的编号', en: 'use a new id for each notice' },
  },
  'store/encoding': {
    what: {
      zh: '数据库连接的字符集是 {found}，不是 UTF-8：𠮷、㛃 等汉字会被改成别的字符',
      en: 'the connection speaks {found}, not UTF-8: characters such as 𠮷 or 㛃 would be altered',
    },
    advice: {
      zh: '请把连接的字符集设为 UTF-8：MySQL、MariaDB 为 utf8mb4（mysql2：charset: "utf8mb4"），PostgreSQL 为 UTF8',
      en: 'make the connection speak UTF-8: utf8mb4 on MySQL and MariaDB (mysql2: `charset: "utf8mb4"`), UTF8 on PostgreSQL',
    },
  },
  'store/closed': {
    what: { zh: '存储已关闭', en: 'the store is closed' },
    advice: { zh: '请重新打开后再使用', en: 'open it again' },
  },
  'store/prefix': {
    what: { zh: '表名前缀“{prefix}”不可用', en: '`{prefix}` cannot start a table name' },
    advice: {
      zh: '请用不超过 30 个的半角字母、数字、下划线，且不以数字开头',
      en: 'use up to 30 letters, digits and underscores, not starting with a digit',
    },
  },
  'store/sql-name': {
    what: { zh: '“{name}”不可用作表名前缀或模式名', en: '`{name}` cannot start a table name or be a schema' },
    advice: {
      zh: '请用不超过 30 个的半角小写字母、数字、下划线，且不以数字开头',
      en: 'use up to 30 small letters, digits and underscores, not starting with a digit',
    },
  },
  'store/guest-migration': {
    what: { zh: '不能在您的事务中建表', en: 'tables are not made within a transaction of yours' },
    advice: {
      zh: '请以主方连接（如 pgHost）调用 migrate，或将 migrationText 的语句交给您自己的迁移工具',
      en: 'give migrate a host (pgHost, say), or have the statements of migrationText in your own migration',
    },
  },
  'store/no-sqlite': {
    what: { zh: '此 Node.js 没有内置 SQLite', en: 'this Node.js has no SQLite of its own' },
    advice: {
      zh: '请升级到 Node.js 22.13 以上，或安装 better-sqlite3 并将其数据库对象传给 sqliteStore',
      en: 'use Node.js 22.13 or newer, or install better-sqlite3 and pass its database to sqliteStore',
    },
  },
  'store/cannot-open': {
    what: { zh: '无法打开数据库文件 {path}', en: 'the database file {path} cannot be opened' },
    advice: {
      zh: '请检查目录是否存在、是否有读写权限、该文件是否为 SQLite 数据库',
      en: 'check that the folder is there and writable, and that the file is an SQLite database',
    },
  },
  'store/transaction-open': {
    what: { zh: '该数据库连接上已有未结束的事务', en: 'this connection has a transaction open already' },
    advice: {
      zh: "若要在您的事务中写入,请以 { role: 'guest' } 打开;否则请先结束事务,或使用单独的连接",
      en: "to write within your transaction open the store with { role: 'guest' }; else end it first, or use another connection",
    },
  },
  'store/no-transaction': {
    what: {
      zh: '该数据库连接上没有事务，写入无法同进同退',
      en: 'this connection has no transaction, so a change could land by half',
    },
    advice: {
      zh: '请先执行 BEGIN IMMEDIATE，写入后由您提交或回滚',
      en: 'run BEGIN IMMEDIATE first, and commit or roll back afterwards',
    },
  },
} as const satisfies ErrorTable;
