import type { PrintedBlock, PrintedCell, PrintedForm, PrintedTable } from '../../layout/printed.ts';
import { styleOf } from './style.ts';

/**
 * A page for the screen and for printing: headings, tables with header cells, Chinese first and the English of every label beside
 * it for those who listen. It loads nothing.
 */
export function htmlOf(form: PrintedForm): string {
  const copies = form.copies.map(({ mark }) => copyOf(form, mark)).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(form.title)}</title>
<style>${styleOf(form.paper)}</style>
</head>
<body>
<main>
${copies}
</main>
</body>
</html>
`;
}

function copyOf(form: PrintedForm, mark: string): string {
  return `<article>
<p class="marks">${form.warning ? `<strong>${text(form.warning)}</strong>` : ''}<span>${text(mark)}</span></p>
<h1>${text(form.title)}<small lang="en">${text(form.titleEn)}</small></h1>
${form.blocks.map(block => blockOf(block, form.title)).join('\n')}
</article>`;
}

function blockOf(block: PrintedBlock, title: string): string {
  switch (block.kind) {
    case 'line':
      return `<dl>${block.items
        .map(
          item =>
            `<div><dt>${text(item.label)}${english(item.en)}</dt><dd data-field="${text(item.field)}">${text(item.text)}</dd></div>`,
        )
        .join('')}</dl>`;
    case 'table':
      return tableOf(block, title);
    case 'paragraph':
      return `<p class="${block.align}${block.indent ? ' indent' : ''}" style="font-size:${block.size}pt;margin-top:${block.before}mm">${text(block.text)}</p>`;
    case 'signatures':
      return `<div class="signatures${block.side ? ' side' : ''}">${block.lines.map(line => `<p>${text(line)}</p>`).join('')}<p class="date">${text(block.date)}</p></div>`;
    case 'note':
      return `<p class="note">${text(block.text)}</p>`;
    default:
      return '<hr class="break">';
  }
}

function tableOf({ columns, head, groups, rows }: PrintedTable, title: string): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const widths = columns.map(width => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const row = ({ height, cells }: PrintedTable['rows'][number]) =>
    `<tr style="height:${height.toFixed(1)}mm">${cells.map(cellOf).join('')}</tr>`;
  const counts = groups.length > 0 ? groups : [rows.length - head];
  const starts = counts.map((_, i) => head + counts.slice(0, i).reduce((sum, count) => sum + count, 0));
  const body = counts
    .map(
      (count, i) =>
        `<tbody>${rows
          .slice(starts[i]!, starts[i]! + count)
          .map(row)
          .join('\n')}</tbody>`,
    )
    .join('\n');
  return `<table><caption>${text(title)}</caption><colgroup>${widths}</colgroup>${head > 0 ? `<thead>${rows.slice(0, head).map(row).join('')}</thead>` : ''}${body}</table>`;
}

function cellOf(cell: PrintedCell): string {
  const { role, span, down, size, field, closing = [] } = cell;
  const tag = role === 'label' || role === 'heading' || role === 'band' ? 'th' : 'td';
  const scope =
    { label: ' scope="row"', heading: ' scope="col"', band: ' scope="rowgroup"' }[role as string] ?? '';
  const attributes = [
    scope,
    span > 1 ? ` colspan="${span}"` : '',
    down > 1 ? ` rowspan="${down}"` : '',
    ` class="${role}"`,
    size === 10 ? '' : ` style="font-size:${size}pt"`,
    field === undefined ? '' : ` data-field="${text(field)}"`,
  ];
  const foot = closing.map(line => `<div class="closing">${text(line)}</div>`).join('');
  const shown = role === 'band' ? cell.text.replaceAll('\n', '') : cell.text;
  return `<${tag}${attributes.join('')}>${text(shown)}${english(cell.en)}${foot}</${tag}>`;
}

const english = (words: string | undefined) =>
  words === undefined ? '' : `<span class="en" lang="en">${text(words)}</span>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string) =>
  value.replace(/[&<>"]/g, letter => entities[letter]!).replaceAll('\n', '<br>');
