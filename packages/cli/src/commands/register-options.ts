import type { Command } from 'commander';

/** Options of the commands that open a register. */
export interface RegisterFlags {
  readonly db: string;
  readonly directory?: string;
  readonly on?: string;
  readonly identityKeyFile?: string;
}

/** Options of the commands that read a whole register and list what they find. */
export interface SurveyFlags {
  readonly db: string;
  readonly directory?: string;
  readonly on?: string;
  readonly report?: string;
}

export function withDatabase(command: Command): Command {
  return command.requiredOption('--db <path>', '登记簿（SQLite 文件）/ the register, an SQLite file');
}

export function withDirectory(command: Command): Command {
  return withDatabase(command).option(
    '--directory <file>',
    '学校与机构名录；缺省：登记簿旁的 directory.json / directory of schools; default: directory.json beside the register',
  );
}

export function withRegisterOptions(command: Command): Command {
  return withDirectory(command)
    .option('--on <date>', '办理之日，如 2026-09-03；缺省：今天 / day of the act; default: today')
    .option(
      '--identity-key-file <file>',
      '身份密钥文件；缺省：XUEJI_IDENTITY_KEY 或 <db>.key / identity key; default: XUEJI_IDENTITY_KEY or <db>.key',
    );
}

/** @param says - what the day and the report are of, Chinese and English */
export function withSurveyOptions(
  command: Command,
  says: { readonly on: string; readonly report: string },
): Command {
  return withDirectory(command).option('--on <date>', says.on).option('--report <file>', says.report);
}
