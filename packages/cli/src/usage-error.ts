import { XuejiError } from '@xueji/core';
import type { CommanderError } from 'commander';

const chinese: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.excessArguments': '参数过多',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.invalidArgument': '参数的值不对',
};

/** What the command-line reader says, as an error of ours. */
export function usageError({ code, message }: CommanderError): XuejiError {
  const en = message.replace(/^error: /, '').replace(/\n/g, ' ');
  const about = /'([^']*)'/.exec(en)?.[1];
  const zh = (chinese[code] ?? '无法识别') + (about === undefined ? '' : `：${about}`);
  return new XuejiError('cli/usage', { zh, en });
}
