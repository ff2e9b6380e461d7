import { migrationText, mysql, postgres } from '@xueji/adapters/sql';
import { Argument, Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { finish, type Session } from '../session.ts';

interface Options {
  readonly prefix?: string;
  readonly schema?: string;
}

const dialects = { postgres, mysql };

type Database = keyof typeof dialects;

/** Prints and never runs: whoever has the database runs it, by the tool that they trust with it. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      '打印登记簿的建表语句，交给您的迁移工具；重复执行无妨\nprint the statements that make the tables, for your own migrations; running them twice does no harm',
    )
    .addArgument(new Argument('<database>', '数据库 / the database').choices(Object.keys(dialects)))
    .option('--prefix <prefix>', '表名前缀 / starts the name of every table')
    .option('--schema <schema>', '模式，MySQL 为数据库 / the schema; on MySQL the database')
    .action((database: Database, _options: unknown, self: Command) =>
      finish<Options>(self, (session, options) => run(session, database, options)),
    );
}

function run(session: Session, database: Database, { prefix, schema }: Options): ExitCode {
  const options = { ...(prefix !== undefined && { prefix }), ...(schema !== undefined && { schema }) };
  const sql = migrationText(dialects[database], options);
  session.printJson({ database, sql });
  session.print(sql.trim());
  return exitCodes.done;
}
