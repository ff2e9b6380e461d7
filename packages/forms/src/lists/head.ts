import { dateOf, monthOf } from '../cells/dates.ts';
import { textOf } from '../cells/text.ts';
import { codeTables } from '../code-tables/index.ts';
import type { Form } from '../definition/form-file.ts';
import type { Scalar } from '../values/values.ts';
import type { Rows } from './table.ts';

/** The fields that stand above the table, `学校：…　　填表日期：…`, in one cell or in several. */
export function readHead(form: Form, rows: Rows): Readonly<Record<string, Scalar>> {
  const keys = form.blocks.flatMap(block => ('line' in block ? block.line : []));
  const text = rows.map(row => row.map(lineOf).filter(Boolean).join('\n')).join('\n');
  const labels = keys.map(key => form.fields[key]!.zh).sort((a, b) => b.length - a.length);
  const values: Record<string, Scalar> = {};
  for (const key of keys) {
    const { zh, type, codes } = form.fields[key]!;
    const found = new RegExp(
      `(?:^|\\n|　　)${escaped(zh)}[：:]([^\\n]*?)(?=\\n|$|　　(?:${labels.map(escaped).join('|')})[：:])`,
      'u',
    ).exec(text);
    const shown = textOf(found?.[1] ?? '');
    if (shown === '') continue;
    values[key] =
      (type === 'date'
        ? dateOf(shown)
        : type === 'month'
          ? monthOf(shown)
          : type === 'code'
            ? codeTables[codes!]!.keyFor(shown)
            : undefined) ?? shown;
  }
  return values;
}

/** As it stands: the two blanks between two fields part them. */
const lineOf = (cell: Rows[number][number] | undefined) =>
  typeof cell === 'string' ? cell.trim() : textOf(cell);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
