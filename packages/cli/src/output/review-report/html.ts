import type { Bilingual } from '@xueji/core';

/** Markup, as against text that is still to be escaped. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, letter => entities[letter]!);

type Part = string | number | Html | readonly Html[];

/** Markup with values in it: text is escaped, markup is not. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const shown = (part: Part): string => {
    if (typeof part === 'object') return 'html' in part ? part.html : part.map(({ html }) => html).join('\n');
    return escaped(typeof part === 'number' ? part.toLocaleString('en-US') : part);
  };
  return { html: texts.reduce((text, next, i) => `${text}${shown(parts[i - 1]!)}${next}`) };
}

/** Chinese, and the English small beside it. */
export const both = ({ zh, en }: Bilingual): Html => html`${zh}<small lang="en">${en}</small>`;

type Cell = string | number | Html | { readonly number: string };

export interface Table {
  readonly caption: Bilingual;
  readonly heads: readonly Bilingual[];
  /** The first cell of a row says what the row is about; numbers, written out or not, stand to the right. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A table that scrolls by itself where it is wider than the page. */
export function table({ caption, heads, rows }: Table): Html {
  const cell = (value: Cell) => {
    if (typeof value === 'number') return html`<td class="number">${value}</td>`;
    if (typeof value === 'object' && 'number' in value) return html`<td class="number">${value.number}</td>`;
    return html`<td>${value}</td>`;
  };
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption.zh}"><table>
<caption>${both(caption)}</caption>
<thead><tr>${heads.map(head => html`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first as string | Html}</th>${rest.map(cell)}</tr>`)}</tbody>
</table></div>`;
}
