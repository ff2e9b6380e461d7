import type { Key, ScanRange } from '@xueji/core/store';
import { checkTags } from './check-change.ts';
import { checkName } from './check-text.ts';
import { misuse } from './misuse.ts';

/** Documents a page. */
export const pageLimit = 10_000;

/** Numbers a draw. */
export const drawLimit = 1_000_000;

/** @throws XuejiError `store/not-text`, `store/bad-text`, `store/empty-name`, `store/long-name` */
export function checkKeys(keys: readonly Key[]): void {
  keys.forEach(({ kind, id }, i) => {
    checkName(kind, `keys[${i}].kind`);
    checkName(id, `keys[${i}].id`);
  });
}

/** @throws XuejiError `store/page-size`, `store/unknown-tag`, or as {@link checkKeys} */
export function checkRange({ kind, where, after, size }: ScanRange): void {
  checkName(kind, 'range.kind');
  if (where !== undefined) checkTags(where, 'range.where');
  if (after !== undefined) checkName(after, 'range.after');
  if (!isWholeUpTo(size, pageLimit))
    throw misuse('store/page-size', 'range.size', { size, limit: pageLimit });
}

/** @throws XuejiError `store/draw-count`, or as {@link checkKeys} */
export function checkDraw(sequence: string, count: number): void {
  checkName(sequence, 'sequence');
  if (!isWholeUpTo(count, drawLimit)) throw misuse('store/draw-count', 'count', { count, limit: drawLimit });
}

/** @throws XuejiError as {@link checkKeys} */
export function checkStream(stream: string): void {
  checkName(stream, 'stream');
}

const isWholeUpTo = (n: number, limit: number) => Number.isInteger(n) && n >= 1 && n <= limit;
