import type { Decision } from '@xueji/core';
import { requirementName } from '@xueji/core';
import { actOn, type Desk } from './desk.ts';

/** The case on the desk as a scenario file: given, when, and then what the library answers now. */
export function scenarioFile(desk: Desk, decision: Decision): string {
  const { established, name, given, when } = desk;
  const beside = Object.entries(established).map(([fact, value]) => `#   ${fact}: ${JSON.stringify(value)}`);
  const scenario = { name: name || actOn(desk)[0], given: orderly(given), when, then: thenOf(decision) };
  return [
    '# 由演练台保存；学生和学校均为合成数据。Saved by the desk; the data are made up.',
    ...(beside.length > 0
      ? ['# 演练时另行查明、情形文件不记载的事实 (established beside the record):', ...beside]
      : []),
    'scenarios:',
    ...yaml(scenario).map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`)),
    '',
  ].join('\n');
}

const orderly = ({ on, student, before, ...rest }: Desk['given']) => ({
  on,
  student,
  ...rest,
  ...(before && before.length > 0 && { before }),
});

function thenOf(decision: Decision) {
  const { verdict } = decision;
  if (verdict === 'refused') return { verdict, refusals: decision.refusals.map(({ rule }) => rule) };
  if (verdict === 'granted') return { verdict };
  return { verdict, outstanding: decision.outstanding.map(each => `${each.kind} ${requirementName(each)}`) };
}

/** Plain data as lines of YAML: maps and lists in blocks, everything else as in JSON, which YAML reads. */
function yaml(value: object): string[] {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .flatMap(([key, part]) => {
      if (Array.isArray(part) && part.length > 0)
        return [`${key}:`, ...part.map(item => `  - ${scalar(item)}`)];
      if (typeof part !== 'object' || part === null || Array.isArray(part))
        return [`${key}: ${scalar(part)}`];
      if (Object.keys(part).length === 0) return [`${key}: {}`];
      return [`${key}:`, ...yaml(part).map(line => `  ${line}`)];
    });
}

/** Words and dates stand bare; what YAML could mistake is quoted. */
function scalar(value: unknown): string {
  const bare = typeof value === 'string' && /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w. -]*$/u.test(value);
  const isWord = bare && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value) && value === value.trim();
  return isWord ? value : JSON.stringify(value);
}
