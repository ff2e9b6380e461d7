import { XuejiError } from '@xueji/core';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { table } from '../output/width.ts';
import { schemaNames, schemaOf } from '../schemas/index.ts';
import { finish, type Session } from '../session.ts';

export function schemaCommand(): Command {
  return new Command('schema')
    .description('各种文件的 JSON Schema\nthe JSON Schemas of the files')
    .argument('[name]', '格式的名称 / name of the schema')
    .option('--list', '列出全部 / list them')
    .action((name: string | undefined, _options: unknown, self: Command) =>
      finish<{ list?: boolean }>(self, (session, { list = false }) => run(session, list ? undefined : name)),
    );
}

function run(session: Session, name: string | undefined): ExitCode {
  const all = schemaNames();
  if (name === undefined) {
    session.printJson({ schemas: all });
    session.print(table(all.map(entry => [entry.name, entry.about])));
    return exitCodes.done;
  }
  const schema = schemaOf(name);
  const known = all.map(entry => entry.name).join('、');
  if (schema === undefined) throw new XuejiError('cli/unknown-schema', { name, known });
  // A schema is JSON in either form of output.
  session.printJson(schema);
  session.print(JSON.stringify(schema, null, 2));
  return exitCodes.done;
}
