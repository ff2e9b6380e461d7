import type { Command } from 'commander';

/** Options of the commands that open a register. */
export interface RegisterFlags {
  readonly db: string;
  readonly directory?: string;
  readonly on?: string;
  readonly identityKeyFile?: string;
}

export function withRegisterOptions(command: Command): Command {
  return command
    .requiredOption('--db <path>', '登记簿（SQLite 文件）/ the register, an SQLite file')
    .option(
      '--directory <file>',
      '学校与机构名录；缺省：登记簿旁的 directory.json / directory of schools; default: directory.json beside the register',
    )
    .option('--on <date>', '办理之日，如 2026-09-03；缺省：今天 / day of the act; default: today')
    .option(
      '--identity-key-file <file>',
      '身份密钥文件；缺省：XUEJI_IDENTITY_KEY 或 <db>.key / identity key; default: XUEJI_IDENTITY_KEY or <db>.key',
    );
}
