import type { SqlResult } from '../sql/handle.ts';

/**
 * What `pg` or `mysql2` has answered, as ORMs pass it on: `{ rows, rowCount }`, the rows themselves, or `mysql2`’s
 * `{ affectedRows }`; the last two alone or first in a pair.
 */
export function resultOf(answer: unknown): SqlResult {
  if (Array.isArray(answer)) {
    const [first, second] = answer;
    if (Array.isArray(first)) return { rows: first.map(cellsOf), changed: countOf(second) };
    if (isHeader(first)) return resultOf(first);
    // Sequelize on MySQL, of an insert: the new key, and how many.
    if (typeof second === 'number') return { rows: [], changed: second };
    return { rows: answer.map(cellsOf), changed: countOf(answer) };
  }
  const { rows = [] } = (answer ?? {}) as { rows?: unknown[] };
  return { rows: rows.map(cellsOf), changed: countOf(answer) };
}

const isHeader = (value: unknown) =>
  typeof value === 'object' && value !== null && 'affectedRows' in value && 'insertId' in value;

function countOf(answer: unknown): number {
  const { affectedRows, rowCount, count } = (answer ?? {}) as Record<string, unknown>;
  return Number(affectedRows ?? rowCount ?? count ?? 0);
}

/** By position, whatever an ORM has done to the names. */
const cellsOf = (row: unknown): unknown[] => Object.values(row as object);
