import type { Block, Form } from '../definition/form-file.ts';
import { blankDate, englishValue, shownValue } from '../values/show.ts';
import type { FormValues, Scalar } from '../values/values.ts';
import { units } from './grid.ts';
import { lineWidth } from './paper.ts';
import type { PrintedBlock, PrintedForm, PrintedRow, PrintedTable } from './printed.ts';
import { bandCell, bandHeight, fieldRows, listRows, opinionRow, type Setting } from './rows.ts';

export interface LayoutOptions {
  /** `false` prints one copy without a mark; else every copy that the form asks for. */
  readonly copies?: boolean;
  /** The data are synthetic: every page says so. */
  readonly sample?: boolean;
}

const bandWidth = 1.3;
const counted = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * A form with its values as it stands on the paper. Values are taken as they are: `checkValues` says what is wrong with them.
 */
export function layoutOf<Values extends FormValues>(
  form: Form<Values>,
  values: NoInfer<Partial<Values>>,
  { copies = true, sample = false }: LayoutOptions = {},
): PrintedForm {
  return {
    title: titleOf(form, values),
    titleEn: form.title.en,
    paper: form.paper,
    copies: copies && form.copies.length > 0 ? marksOf(form) : [{ mark: '' }],
    ...(sample ? { warning: '合成样本，并非真实数据 · synthetic sample' } : {}),
    blocks: groups(form.blocks).flatMap(group =>
      Array.isArray(group) ? [gridOf(form, values, group)] : blocksOf(form, values, group),
    ),
  };
}

/** 第一份（一式三份）学校存 */
function marksOf({ copies }: Form): readonly { readonly mark: string }[] {
  const all = `一式${counted[copies.length] ?? copies.length}份`;
  return copies.map(({ zh }, i) => ({ mark: `${all}·第${counted[i + 1] ?? i + 1}份 ${zh}` }));
}

/** The blank of a printed title, `　　级`, takes the cohort where it is known. */
function titleOf({ title, titleFrom }: Form, values: FormValues): string {
  const own = titleFrom === undefined ? undefined : values[titleFrom];
  if (typeof own === 'string') return own;
  const { cohort } = values;
  return typeof cohort === 'string' ? title.zh.replace('　　级', cohort) : title.zh;
}

/** Boxes that follow each other are one table; everything else stands by itself. */
function groups(blocks: readonly Block[]): readonly (Block | Block[])[] {
  const found: (Block | Block[])[] = [];
  for (const block of blocks) {
    const boxed = 'rows' in block || 'opinion' in block || ('list' in block && !block.repeat);
    const last = found.at(-1);
    if (boxed && Array.isArray(last)) last.push(block);
    else found.push(boxed ? [block] : block);
  }
  return found;
}

function gridOf(form: Form, values: FormValues, blocks: readonly Block[]): PrintedTable {
  const banded = blocks.some(block => 'band' in block && block.band);
  const unit = lineWidth(form.paper) / (units + (banded ? bandWidth : 0));
  const parts = blocks.flatMap(block => {
    const band = 'band' in block ? block.band : undefined;
    const setting: Setting = { form, values, unit, lead: banded && !band ? 1 : 0 };
    const together = chunks(rowsOf(block, setting));
    return band ? together.map(own => withBand(own, band.zh, band.en)) : together;
  });
  const even = Array.from({ length: units }, () => unit);
  return {
    kind: 'table',
    columns: banded ? [unit * bandWidth, ...even] : even,
    head: 0,
    groups: parts.map(({ length }) => length),
    rows: parts.flat(),
  };
}

/** A long block is cut, so that a group never asks for more than a page has. */
const longest = 14;

function chunks(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  if (rows.length <= 2 * longest) return [rows];
  return Array.from({ length: Math.ceil(rows.length / longest) }, (_, i) =>
    rows.slice(i * longest, (i + 1) * longest),
  );
}

function rowsOf(block: Block, setting: Setting): readonly PrintedRow[] {
  if ('rows' in block) return fieldRows(block, setting);
  if ('opinion' in block) return [opinionRow(block, setting)];
  return 'list' in block ? listRows(block, units, setting) : [];
}

function withBand(rows: readonly PrintedRow[], zh: string, en: string): readonly PrintedRow[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const stretch = Math.max(1, bandHeight(zh) / height);
  return rows.map((row, i) => ({
    height: row.height * stretch,
    cells: i === 0 ? [bandCell(zh, en, rows.length), ...row.cells] : row.cells,
  }));
}

function blocksOf(form: Form, values: FormValues, block: Block): readonly PrintedBlock[] {
  const shown = (key: string) => shownValue(form.fields[key]!, values[key] as Scalar | undefined);
  if ('line' in block) {
    const items = block.line.map(key => ({
      label: form.fields[key]!.zh,
      en: form.fields[key]!.en,
      text: shown(key),
      field: key,
    }));
    return [{ kind: 'line', items }];
  }
  if ('list' in block) return [repeatedTable(form, values, block)];
  if ('letter' in block) {
    return shown(block.letter)
      .split('\n')
      .filter(text => text !== '')
      .map(text => ({
        kind: 'paragraph',
        text,
        align: 'left',
        size: 12,
        before: 0,
        indent: !/^[一二三四五六七八九十]+、/.test(text),
        field: block.letter,
      }));
  }
  if ('text' in block) {
    const { align, size = body } = block;
    const text = filled(block.text.zh, key => shown(key) || '　　　　');
    const en = filled(
      block.text.en,
      key => englishValue(form.fields[key]!, values[key] as Scalar | undefined) || '____',
    );
    return [
      {
        kind: 'paragraph',
        text,
        en,
        align,
        size,
        before: block.before ?? 0,
        indent: align === 'left' && size > 12,
      },
    ];
  }
  if ('sign' in block) {
    const date = block.date === undefined ? '' : shown(block.date);
    return [
      {
        kind: 'signatures',
        lines: block.sign.map(({ zh }) => `${zh}：`),
        date: date || blankDate.zh,
        side: block.side,
      },
    ];
  }
  return 'note' in block ? [{ kind: 'note', text: `注：${block.note.zh}` }] : [{ kind: 'break' }];
}

const body = 10.5;

const filled = (template: string, value: (key: string) => string) =>
  template.replace(/\{([^{}]+)\}/g, (_, key: string) => value(key));

function repeatedTable(
  form: Form,
  values: FormValues,
  block: Extract<Block, { list: unknown }>,
): PrintedTable {
  const shares = [
    ...(block.numbered ? [2] : []),
    ...Object.values(form.fields[block.list]!.columns ?? {}).map(({ width }) => width ?? 4),
  ];
  const unit = lineWidth(form.paper) / shares.reduce((sum, share) => sum + share, 0);
  const rows = listRows(block, undefined, { form, values, unit, lead: 0 });
  return { kind: 'table', columns: shares.map(share => share * unit), head: 1, groups: [], rows };
}
