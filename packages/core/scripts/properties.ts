import { invariants } from '../src/testing/index.ts';
import { turnNames } from '../src/testing/reached.ts';

/** What holds over every history, and how to see it for oneself: the table is made from the invariants. */
export function propertiesPage(): string {
  return `# 任何历史都成立的性质

由代码生成，请勿手改（\`node packages/core/scripts/generate.ts\`）。English below the tables.

软件随机编造学生的经历——合乎规定的、不合规定的、胡乱的都有，几十步到几年不等——交给同一个 \`decide\` 去办，
每一步之后检查下表各项是否仍然成立。每一项都写明依据的条款；没有条款的，是软件自己的承诺。

## 性质 · Invariants

| 名称 | 性质 | 条款 |
| --- | --- | --- |
${invariants.map(({ name, says, cites }) => `| \`${name}\` | ${says.zh}<br>${says.en} | ${cites.join('、') || '—'} |`).join('\n')}

## 怎样审阅 · For auditors

- 性质按条文写，不用被检查的代码：年龄、核办的次数、毕业的条件，都另外算一遍。
- 每一项都故意破坏过一次，看它是否真的会报错：\`packages/core/test/histories/mutants.test.ts\`，一项一个破坏。
- 测试输出每种经历出现在多少份历史里。下列经历至少出现一次，否则测试不通过：${turnNames.map(name => `\`${name}\``).join('、')}。
- 失败时给出最短的反例和种子（\`seed\`）；\`XUEJI_SEED=种子\` 可以原样重放。

\`\`\`sh
node node_modules/vitest/vitest.mjs run --project=core test/histories      # 单个学生，只用 decide 和 evolve
node node_modules/vitest/vitest.mjs run --project=adapters test/histories  # 多个学生，经登记簿写入存储
\`\`\`

## 在自己的存储上运行 · For vendors

\`\`\`ts
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { historyRun } from '@xueji/core/testing';

const { seed, steps, reached } = await historyRun({
  regulation: sichuan2017Draft,
  calendar: chinaCalendar,
  directory, // 学校与教育行政部门的名录，DirectoryDocument
  open: async () => myStore(), // 每份历史一个空的存储，用完即关闭
  numRuns: 50, // 几份历史
  students: 4, // 每份几个人，他们会争同一个号码
});
\`\`\`

需要安装 \`fast-check\`。每份历史中：事项逐个经 \`createRegistry\` 办理；同一事项会重复提交，有时两次同时提交；
几个学生会争用同一个证件、学籍号、考籍号。每一步之后与一个只用普通 Map 的模型比对（谁有哪个号、在哪里在籍、哪些考籍号用过、
每个事项得到过什么答复）；最后检查上表各项，逐份比对存储中的学籍，并用 \`verify\` 核对台账。

只要其中一部分：\`aScript(directory)\` 是随机的经历，\`play(script, world)\` 让它发生，\`invariants\` 的 \`check(steps, world)\` 给出不成立之处。
用自己的流程产生的 \`Step\`（事项、答复、前后的学籍）也可以交给 \`check\`。

## 新的事项 · A new command

有了 zod 格式就有了随机的草稿（\`fromSchema\`），不必另写。要让它常常办得成，在 \`packages/core/src/testing/lawful.ts\` 的 \`fits\` 里加一行：
由谁办、哪些内容才合理。测试要求每种事项都至少提交过，也都至少办成过一次。

## In English

Random histories, of lawful, unlawful and nonsensical moves over days and years, go through the same \`decide\`; after that every
invariant in the table must hold. Each is written from the text and works out anew what it checks, and each has been broken on
purpose once, to see it fail. \`historyRun\` does the same through a register over your own store: several people who compete for
numbers, commands sent twice and twice at once, a model in plain maps beside it, and at the end the invariants, the stored records and
the ledger. It throws with the shortest history that breaks something and with the seed that plays it again. A new command gets its
arbitrary from its schema; a line in \`lawful.ts\` makes it succeed often.
`;
}
