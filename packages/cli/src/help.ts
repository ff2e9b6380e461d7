import type { Command, Help } from 'commander';
import { widthOf } from './output/width.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Global Options:': '通用选项 Global options:',
  'Commands:': '命令 Commands:',
};

/** Help with Chinese first; columns are measured as a terminal shows Chinese characters. */
export function withChineseHelp(command: Command): Command {
  const display: Partial<Help> = {
    displayWidth: widthOf,
    styleTitle: title => titles[title] ?? title,
    showGlobalOptions: true,
    optionDescription: option => {
      const text = option.description;
      return option.defaultValue === undefined ||
        option.defaultValue === false ||
        isEmpty(option.defaultValue)
        ? text
        : `${text}（缺省 default: ${String(option.defaultValue)}）`;
    },
  };
  return command.configureHelp(display).helpOption('-h, --help', '显示帮助 / show help').helpCommand(false);
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

export const exitCodeHelp = `
退出码 Exit codes:
  0   已办成；准予 / done; granted
  1   检查未通过（情形、登记簿、引文）/ a check failed (scenarios, register, quotations)
  2   输入有误，代码见输出 / bad input; its code is in the output
  3   不予办理 / refused
  4   待办 / pending
  70  程序本身出错 / a fault of the program itself

输出 Output:
  --json 时标准输出只有一份 JSON；进度和提示都在标准错误。
  With --json standard output is one JSON document; progress and hints go to standard error.
  出错时为 / on bad input: { "error": { "code", "what", "advice", "where", "details", "retryable" } }`;
