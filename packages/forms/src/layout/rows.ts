import type { Block, Field, Form } from '../definition/form-file.ts';
import { shownValue } from '../values/show.ts';
import type { FormValues, Row, Scalar } from '../values/values.ts';
import { units, wholeShares } from './grid.ts';
import { fittingSize } from './paper.ts';
import type { PrintedCell, PrintedRow } from './printed.ts';

type Of<Key extends string> = Extract<Block, Record<Key, unknown>>;

/** What the rows of a block need to know of the table they stand in. */
export interface Setting {
  readonly form: Form;
  readonly values: FormValues;
  /** Millimetres of one column, and what the first cell of a row has more of them: the place of a band. */
  readonly unit: number;
  readonly lead: number;
}

const body = 10;
const rowHeight = 8.4;
const photoUnits = 4;

export function fieldRows(
  { rows, photo, height = rowHeight }: Of<'rows'>,
  setting: Setting,
): readonly PrintedRow[] {
  const pictured = Math.min(photo?.rows ?? 0, rows.length);
  return rows.map((row, r) => {
    const width = r < pictured ? units - photoUnits : units;
    const cells = row.map(cell => (typeof cell === 'string' ? { field: cell } : cell));
    const asked = cells.reduce((sum, cell) => sum + (cell.span ?? 0), 0);
    const open = cells.filter(cell => cell.span === undefined);
    const shares =
      open.length > 0
        ? wholeShares(
            open.map(() => 1),
            width - asked,
          )
        : [];
    const boxes = cells.flatMap((cell, i) => {
      const span = cell.span ?? shares[open.indexOf(cell)]!;
      return labelled(cell.field, span, cell.label, i === 0 ? setting.lead : 0, setting);
    });
    const photoCell =
      photo && r === 0 ? [box('photo', photo.zh, photoUnits, setting, { down: pictured, en: photo.en })] : [];
    return { height, cells: [...boxes, ...photoCell] };
  });
}

function labelled(
  key: string,
  span: number,
  label: number | undefined,
  lead: number,
  setting: Setting,
): readonly PrintedCell[] {
  const field = setting.form.fields[key]!;
  const own = label ?? (field.zh.length > 4 && span > 8 ? 4 : 3);
  const text = shownValue(field, setting.values[key] as Scalar | undefined);
  if (own === 0) return [box('value', text, span + lead, setting, { field: key })];
  return [
    box('label', field.zh, own + lead, setting, { en: field.en }),
    box('value', text, span - own, setting, { field: key }),
  ];
}

export function opinionRow({ opinion, signs, seal, height }: Of<'opinion'>, setting: Setting): PrintedRow {
  const field = setting.form.fields[opinion]!;
  const who = [...signs.map(({ zh }) => `${zh}：　　　　　　`), ...(seal ? [`${seal.zh}　　　`] : [])];
  // Who signs stands on one line where it fits, else one below the other.
  const together = who.join('　');
  const closing = together.length <= 38 ? [together] : who;
  return {
    height,
    cells: [
      box('label', field.zh, 4 + setting.lead, setting, { en: field.en }),
      {
        ...box(
          'writing',
          shownValue(field, setting.values[opinion] as Scalar | undefined),
          units - 4,
          setting,
          { field: opinion },
        ),
        closing: who.length > 0 ? [...closing, '　　　　年　　　月　　　日'] : [],
      },
    ],
  };
}

/** The columns of a list in a table of `width` columns. */
export function listRows(
  block: Of<'list'>,
  width: number | undefined,
  setting: Setting,
): readonly PrintedRow[] {
  const field = setting.form.fields[block.list]!;
  const columns = Object.entries(field.columns ?? {});
  const shares = columns.map(([, column]) => column.width ?? 4);
  const size =
    block.repeat && columns.length > 14
      ? 7
      : block.repeat || columns.length > 9 || (block.height ?? rowHeight) < 6
        ? 8.5
        : body;
  const spans =
    width === undefined ? shares.map(() => 1) : wholeShares(shares, width - (block.numbered ? 1 : 0));
  const spanAt = (i: number) => spans[i]! + (i === 0 && !block.numbered ? setting.lead : 0);
  const numberSpan = 1 + setting.lead;
  const widthAt = (i: number) => (width === undefined ? setting.unit * shares[i]! : setting.unit * spanAt(i));
  const heading = columns.map(([, column], i) => ({
    ...box('heading', column.zh, spanAt(i), setting, { en: column.en }),
    size,
  }));
  const number = (text: string): readonly PrintedCell[] =>
    block.numbered
      ? [{ ...box(text === '序号' ? 'heading' : 'value', text, numberSpan, setting, {}), size }]
      : [];
  const height = block.height ?? rowHeight;
  const entries = entriesOf(field, setting.values[block.list] as readonly Row[] | undefined, block.least);
  const rows = entries.map((entry, r) => ({
    height,
    cells: [
      ...number(String(r + 1)),
      ...columns.map(([key, column], i) => {
        const text = shownValue(column, entry[key]);
        return {
          ...box('value', text, spanAt(i), setting, { field: `${block.list}.${r}.${key}` }),
          size: fittingSize(text, widthAt(i), size),
        };
      }),
    ],
  }));
  return [{ height, cells: [...number('序号'), ...heading] }, ...rows];
}

/** Given rows laid over those that the form prints, and blank ones up to the least. */
function entriesOf(field: Field, given: readonly Row[] = [], least: number): readonly Row[] {
  const fixed: readonly Row[] = field.fixed ?? [];
  const count = Math.max(given.length, fixed.length, least);
  return Array.from({ length: count }, (_, i) => ({ ...fixed[i], ...given[i] }));
}

/** A column of one character a line; long enough rows are seen to by whoever calls. */
export function bandCell(text: string, en: string, down: number): PrintedCell {
  return { text: [...text].join('\n'), en, role: 'band', span: 1, down, size: body };
}

export const bandHeight = (text: string): number => [...text].length * 5 + 3;

function box(
  role: PrintedCell['role'],
  text: string,
  span: number,
  { unit }: Setting,
  { down = 1, ...rest }: { down?: number; en?: string; field?: string },
): PrintedCell {
  return { text, role, span, down, size: fittingSize(text, span * unit, body), ...rest };
}
