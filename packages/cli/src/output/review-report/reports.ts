import { createWriteStream, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReviewFinding } from '@xueji/core/review';
import { linesOf } from '../../input/lines-of.ts';
import { linesFile } from '../lines-file.ts';
import { unwritable, writeWhole } from '../whole-file.ts';
import { pageOf } from './page.ts';
import type { Reviewed } from './reviewed.ts';
import { sheetRows, widths } from './sheet.ts';

export interface Reports {
  readonly write: (finding: ReviewFinding) => void;
  /** Makes the reports that are made at the end. */
  readonly finish: (reviewed: Omit<Reviewed, 'findings'>) => Promise<void>;
}

/**
 * Files by their endings: `.xlsx` a table, `.html` a page, any other every finding as a line of JSON. Findings are written to a file
 * as they come; where nobody asked for the lines, to one beside the first table or page, `.lines`.
 *
 * @param goesOn - from where an earlier run was stopped: its lines are there and more come behind them
 * @param stays - the lines are kept for a run that goes on
 * @throws XuejiError `cli/unwritable-file`
 */
export function reviewReports(
  paths: readonly string[],
  { goesOn, stays }: { readonly goesOn: boolean; readonly stays: boolean },
): Reports {
  const made = paths.filter(path => extname(path) in makers);
  const asked = paths.filter(path => !made.includes(path));
  const passing = asked.length === 0 && made[0] !== undefined ? `${made[0]}.lines` : undefined;
  const kept = passing === undefined ? asked : [passing];
  const files = kept.map(path => linesFile(path, goesOn ? 'append' : 'new'));
  return {
    write(finding) {
      for (const file of files) file.write(finding);
    },
    async finish(reviewed) {
      for (const file of files) file.close();
      const findings = () => linesOf<ReviewFinding>(kept[0]!);
      for (const path of made) await makers[extname(path)]!({ ...reviewed, findings }, path);
      if (passing !== undefined && !stays) rmSync(passing);
    },
  };
}

const makers: Readonly<Record<string, (reviewed: Reviewed, path: string) => Promise<void>>> = {
  '.html': async (reviewed, path) => writeWhole(path, await pageOf(reviewed)),
  async '.xlsx'(reviewed, path) {
    // Only this report needs it: the others start without.
    const { writeTable } = await import('@xueji/forms/lists');
    const bytes = Readable.fromWeb(writeTable(sheetRows(reviewed), 'xlsx', widths) as never);
    try {
      await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(path, error);
    }
  },
};
