import { type Finding, findGaps, sayAct, sayFinding } from '../src/gaps/index.ts';
import type { Regulation } from '../src/law/regulation.ts';

/** The gaps and conflicts of a regulation as a page: what `xueji gaps` prints, with the criteria. */
export function gapsPage(regulation: Regulation): string {
  const { acts, findings } = findGaps(regulation);
  const asRead = findings.filter(({ under }) => under === undefined);
  const of = (kind: Finding['kind']) => asRead.filter(finding => finding.kind === kind);
  const sections = (found: readonly Finding[]) => found.map(finding => section(regulation, finding));
  return `${[
    '# 文本的空白与抵触',
    '由规则文件逐一列举得出，请勿手改（`node packages/core/scripts/generate.ts`）。命令行：`xueji gaps`。取舍见[决定 0010](decisions/0010-gaps-are-enumerated.md)。',
    'Gaps and conflicts of the text, enumerated; generated. `xueji gaps --lang en` prints it in English.',
    '## 如何列举',
    criteria,
    spaces(regulation, acts),
    '## 空白：没有条文规定其结果',
    ...orNone(sections(of('gap'))),
    '## 抵触：两条规定不能同时遵守',
    ...orNone(sections(of('conflict'))),
    '## 现行读法所避免的空白与抵触',
    '下列空白与抵触，按现行读法没有，换一种读法就有。',
    ...orNone(sections(findings.filter(({ under }) => under !== undefined))),
  ].join('\n\n')}\n`;
}

const criteria = `- 每一事项的规则所问的每一项事实，取遍能使规则有不同答复的值：是否取两个，列表取每一项，数取界限之下、等于、之上，日期取前一日、当日、次日，材料取有与无；逐一组合，不可能同时出现的除外。
- **空白**：一个事项须有依据才能办理，而没有依据成立，也没有禁止或者“一般不予”，又没有条文说明此时如何处理；为填补空白而写的规则不算。
- **抵触**：就相互关联的情节，一条准许、另一条禁止，两条不是同一条款的两面，也没有一条是另一条的特别规定；或者同一事项同时成为两种结果。`;

function spaces(regulation: Regulation, acts: ReturnType<typeof findGaps>['acts']): string {
  const rows = regulation.chapters.flatMap(({ ordinal, title }) =>
    acts
      .filter(({ chapter }) => chapter === ordinal)
      .map(({ command, facts, points, tried }) =>
        row(
          title.zh,
          `${sayAct(regulation, command).zh} \`${command}\``,
          facts.length,
          grouped(points),
          grouped(tried),
        ),
      ),
  );
  return [
    row('章', '事项', '事实', '组合', '逐一试过'),
    row('---', '---', '---:', '---:', '---:'),
    ...rows,
    '',
    '互不相关的事实分开列举，组合数相乘而得。',
  ].join('\n');
}

function section(regulation: Regulation, finding: Finding): string {
  const said = sayFinding(regulation, finding);
  const list = (items: readonly string[]) => items.map(item => `- ${item}`).join('\n');
  return [
    `### ${said.heading.zh}`,
    list(said.norms.map(({ zh }) => zh)),
    `情形：\n\n${list(said.cases.map(({ zh }) => zh))}`,
    `例如：${said.example.zh}。`,
    said.reading
      ? `读法 [${said.reading.name}](../packages/core/regulations/${regulation.header.id}/readings/${said.reading.name}.json)：${said.reading.question.zh}\n\n${list(
          said.options.map(
            ({ text, brings, taken }) => `${text.zh} → ${brings.zh}${taken ? '（**现行**）' : ''}`,
          ),
        )}`
      : '**还没有读法。**',
  ].join('\n\n');
}

const orNone = (found: readonly string[]) => (found.length === 0 ? ['没有。'] : found);
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const grouped = (count: number) => count.toLocaleString('en-US');
