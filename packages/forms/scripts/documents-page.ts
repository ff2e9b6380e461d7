/** What the page shows of the data. */
interface FieldData {
  readonly source: string;
  readonly columns?: Readonly<Record<string, string | FieldData>>;
}
interface FormData {
  readonly id: string;
  readonly attachment?: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly cites: readonly string[];
  readonly copies?: readonly unknown[];
  readonly fields: Readonly<Record<string, string | FieldData>>;
}
type Common = Readonly<Record<string, FieldData>>;

const sources = ['sichuan', 'national', 'borrowed', 'proposed'] as const;

/** docs/forms.md: every document, and how much of it is known for Sichuan. */
export function documentsPage(files: readonly FormData[], common: Common): string {
  const rows = files.map(file => {
    const counts = countsOf(Object.values(file.fields), common);
    const name = file.attachment === undefined ? '' : `附件${file.attachment}`;
    const copies = file.copies?.length ?? 1;
    return `| ${name} | ${file.title.zh}<br>${file.title.en} | \`${file.id}\` | ${file.cites.join(', ')} | ${copies} | ${sources.map(source => counts[source] ?? 0).join(' | ')} |`;
  });
  return `<!-- Written by packages/forms/scripts/generate.ts; change packages/forms/documents. -->
# 表册 · Documents

每份文书由 \`packages/forms/documents\` 中的一个数据文件定义：字段、代码表、栏目、签章、份数，每个字段的出处和所依条文。办法的附件 2 至 14 只有名称，
四川省印制的原表未能取得；各栏的出处如下，主管部门印发的表式可只凭数据替换（\`overlayForm\`、\`defineForm\`）。

Each document is one file of data. The printed forms of Sichuan could not be obtained; the table says how many fields come from where.

- **四川 sichuan**：办法条文或者四川的材料写明 · named by the regulation or a source of Sichuan
- **国家 national**：全国学籍系统的表格 · on the national form
- **借用 borrowed**：外省同类表格 · on a form of another province
- **拟定 proposed**：本库拟定 · proposed here

| | 名称 title | id | 条文 norms | 份数 copies | 四川 | 国家 | 借用 | 拟定 |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

印制 Print: \`npm run -s xueji -- form transfer-application --record request.json --out form.pdf --font NotoSerifSC.ttf\`
（不带 \`--record\` 为空白表 · without \`--record\` a blank form）

看样 Look at them all, with synthetic data: [样张 Gallery](/gallery/)
`;
}

function countsOf(fields: readonly (string | FieldData)[], common: Common): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const given of fields) {
    const field = typeof given === 'string' ? common[given]! : given;
    if (field.columns) {
      for (const [source, count] of Object.entries(countsOf(Object.values(field.columns), common)))
        counts[source] = (counts[source] ?? 0) + count;
    } else counts[field.source] = (counts[field.source] ?? 0) + 1;
  }
  return counts;
}
