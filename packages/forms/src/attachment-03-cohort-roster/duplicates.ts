import { normaliseIdentityNumber } from '@xueji/core/numbers';
import { keyOf } from '../cells/text.ts';
import type { RosterColumnKey } from './columns.ts';
import type { RowCells } from './row-cells.ts';

const numbers = [
  'documentNumber',
  'studentNumber',
  'examNumber',
] as const satisfies readonly RosterColumnKey[];

/**
 * Reports rows that are the same student as an earlier one: by document number, student number or exam number;
 * a student without a document by name, birth date and class. Looks at rows with other faults too.
 */
export function reportDuplicates(rows: readonly RowCells[]): void {
  const seen = new Map<string, RowCells>();
  const claim = (cells: RowCells, column: RosterColumnKey, key: string) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, cells);
    else cells.report('forms/duplicate-row', column, { first: placeOf(first, cells) });
  };
  for (const cells of rows) {
    for (const column of numbers) {
      const number = normaliseIdentityNumber(rawText(cells, column));
      if (number !== '') claim(cells, column, `${column}:${number}`);
    }
    if (rawText(cells, 'documentNumber') === '' && rawText(cells, 'name') !== '') {
      const who = (['name', 'birthDate', 'class'] as const).map(column => keyOf(rawText(cells, column)));
      claim(cells, 'name', `name:${who.join('|')}`);
    }
  }
}

function rawText(cells: RowCells, column: RosterColumnKey): string {
  const value = cells.raw(column);
  return value instanceof Date ? value.toISOString() : String(value ?? '');
}

function placeOf(first: RowCells, second: RowCells): string {
  return first.sheet === second.sheet ? String(first.row) : `${first.sheet}!${first.row}`;
}
