import { labelOf } from '../src/messages/labels.ts';
import { sentences } from '../src/messages/sentences.ts';
import { type CommandType, commandTypes } from '../src/procedures/command.ts';
import { type Status, statuses } from '../src/record/enrolment.ts';
import {
  type CaseEventType,
  type CaseState,
  caseAfter,
  caseMachine,
  type StatusEventType,
  statusAfter,
  statusMachine,
} from '../src/status/index.ts';
import { transitionCites } from '../src/status/transition-cites.ts';
import { whyImpossible } from '../src/testing/possible.ts';
import type { World } from '../src/testing/script.ts';

const events = statusMachine.events as readonly StatusEventType[];
const caseStates = Object.keys(caseMachine.states) as readonly CaseState[];
const caseEvents = caseMachine.events as readonly CaseEventType[];

const moves = events.filter(event =>
  statuses.some(status => (statusAfter(status, event) ?? status) !== status),
);
const stays = events.filter(event => !moves.includes(event));
const living = statuses.filter(status => moves.some(event => statusAfter(status, event) !== undefined));
const ended = statuses.filter(status => !living.includes(status));

/** Every pair of a status and an event, or an act, as the machines answer it. */
export function statesPage(world: World): string {
  // What makes a record or acts on a case has no place in a table of statuses.
  const acts = commandTypes.filter(type => !type.startsWith('case.') && type !== 'record.import');
  const possible = (type: CommandType, status: Status) => whyImpossible(type, status, world) === undefined;
  return `${[
    '# 学籍状态',
    '由状态机生成，请勿手改（`node packages/core/scripts/generate.ts`）。Every state and every event, generated from the machines.',
    intro,
    '## 状态图 · Diagram',
    diagram(),
    '## 改变状态的事件 · Events that change the status',
    `单元格是事件之后的状态；**·** 为不可。${endedSay()} A cell is the status afterwards, **·** is impossible.`,
    matrix(moves, living, (event, status) => {
      const next = statusAfter(status, event);
      return next && labelOf(next).zh;
    }),
    '## 不改变状态的事件 · Events that leave the status',
    '**✓** 可以发生，状态不变；**·** 为不可。**✓**: can happen, and the status stays.',
    matrix(stays, statuses, (event, status) => (statusAfter(status, event) ? '✓' : undefined)),
    '## 事项 · Acts',
    '**✓** 状态机允许办理，是否准予看条款；**·** 不可：不予办理，并说明可以办理的状态。**✓**: the machine allows it, the rules say whether it is lawful.',
    table(
      ['事项', ...statuses.map(zh)],
      acts.map(type => [named(type), ...statuses.map(status => (possible(type, status) ? '✓' : '·'))]),
    ),
    '## 终止之后 · After the end',
    '终止的学籍不再改变状态，只接受条款写明的事项。What ended takes no act but these.',
    table(
      ['状态', '还可以发生的', '条款'],
      ended.map(status => {
        const left = events.filter(event => statusAfter(status, event));
        const norms = new Set(left.flatMap(transitionCites));
        return [named(status), left.map(zh).join('、'), [...norms].join('、')];
      }),
    ),
    '## 申请的状态 · States of a case',
    '一项申请由各环节依次办理；谁办理、多少日，是规则文件中的数据。A case: who acts, and within how long, is data of the law wing.',
    table(
      ['事件', ...caseStates.map(zh)],
      caseEvents.map(event => [
        named(event),
        ...caseStates.map(state => {
          const next = caseAfter(state, event);
          return next ? labelOf(next).zh : '·';
        }),
      ]),
    ),
  ].join('\n\n')}\n`;
}

const intro = `状态机只说**能不能发生**，条款说**可不可以办**。不可的事项不予办理，理由是：

> ${sentences.impossible.zh.replace('{status}', '某状态').replace('{act}', '某事项')}。${sentences['impossible-remedy'].zh.replace('{statuses}', '……')}。

The machines say what can happen, the rules what may. What is impossible is refused with the norms of the event, and with
the statuses in which it is possible.`;

const zh = (word: string) => labelOf(word).zh;
const named = (word: string) => `${labelOf(word).zh} · ${labelOf(word).en}<br>\`${word}\``;

const endedSay = () => `${ended.map(zh).join('、')}之后没有这些事件。`;

function matrix(
  rows: readonly StatusEventType[],
  columns: readonly Status[],
  cell: (event: StatusEventType, status: Status) => string | undefined,
): string {
  return table(
    ['事件', ...columns.map(zh), '条款'],
    rows.map(event => [
      named(event),
      ...columns.map(status => cell(event, status) ?? '·'),
      transitionCites(event).join('、'),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function diagram(): string {
  const arrows = living.flatMap(from =>
    [...new Set(moves.flatMap(event => statusAfter(from, event) ?? []))]
      .filter(to => to !== from)
      .map(to => {
        const labels = moves.filter(event => statusAfter(from, event) === to).map(zh);
        return `  ${idOf(from)} --> ${idOf(to)}: ${labels.join('、')}`;
      }),
  );
  const names = statuses.map(status => `  state "${zh(status)}" as ${idOf(status)}`);
  return ['```mermaid', 'stateDiagram-v2', ...names, `  [*] --> ${idOf('admitted')}`, ...arrows, '```'].join(
    '\n',
  );
}

const idOf = (status: string) => status.replaceAll('-', '_');
