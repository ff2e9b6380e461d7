import { paper } from '../../layout/paper.ts';
import type { PrintedRow, PrintedTable } from '../../layout/printed.ts';

/** Above the first table: title and line. Rows that grow with their text are not foreseen, so a little is left. */
const heading = 30;
const reserve = 0.98;

/**
 * A table cut where a page ends, between groups of rows. Word would keep a group together by itself; LibreOffice cuts it, and
 * half of a label in the margin is lost.
 */
export function pagesOf(table: PrintedTable, name: keyof typeof paper): readonly PrintedTable[] {
  if (table.groups.length === 0) return [table];
  const { height, top, bottom } = paper[name];
  const room = (height - top - bottom) * reserve;
  const pages: { groups: number[]; rows: PrintedRow[] }[] = [{ groups: [], rows: [] }];
  let used = heading;
  let from = 0;
  for (const count of table.groups) {
    const rows = table.rows.slice(from, from + count);
    const tall = rows.reduce((sum, row) => sum + row.height, 0);
    if (used + tall > room && pages.at(-1)!.rows.length > 0) {
      pages.push({ groups: [], rows: [] });
      used = 0;
    }
    pages.at(-1)!.groups.push(count);
    pages.at(-1)!.rows.push(...rows);
    used += tall;
    from += count;
  }
  return pages.map(page => ({ ...table, ...page }));
}
