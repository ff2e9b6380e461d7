import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { XuejiError } from '@xueji/core';
import type { ReviewState } from '@xueji/core/review';

export interface ReviewStateFile {
  /** Where an earlier run was stopped. */
  readonly found: ReviewState | undefined;
  readonly keep: (state: ReviewState) => void;
}

/**
 * The state of a review in a file; without a path nothing is kept.
 *
 * @param of - what is reviewed: the state of another review is refused
 * @throws XuejiError `cli/usage`, `input/not-json`
 */
export function reviewStateFile(path: string | undefined, of: object): ReviewStateFile {
  if (path === undefined) return { found: undefined, keep: () => {} };
  const about = JSON.stringify(of);
  return {
    found: existsSync(path) ? read(path, about) : undefined,
    keep: state => {
      writeFileSync(`${path}.new`, JSON.stringify({ about, state }), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}

function read(path: string, about: string): ReviewState {
  let kept: { readonly about: string; readonly state: ReviewState };
  try {
    kept = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { message } = error as Error;
    throw new XuejiError('input/not-json', { what: path, problem: message }, { file: path });
  }
  if (kept.about !== about) {
    throw new XuejiError('cli/usage', {
      zh: `“${path}”是另一次复核的进度（学期、日期或者学校不同）`,
      en: `\`${path}\` is the state of another review`,
    });
  }
  return kept.state;
}
