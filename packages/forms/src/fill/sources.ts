import type { Command, Decision, Directory, OpenCase, RecordEvent, StudentRecord } from '@xueji/core';
import type { Letter } from '@xueji/core/letters';
import type { Row } from '../values/values.ts';

/** What a form is filled from. Whatever is absent leaves its fields blank. */
export interface FillInput {
  readonly record?: StudentRecord;
  /** Absent: the open case of the record, or the one that the decision opened. */
  readonly case?: OpenCase;
  /** The request: an application is printed before it is handed in. */
  readonly command?: Command;
  readonly decision?: Decision;
  /** What has happened to the case, from the ledger: opinions are taken from it. */
  readonly events?: readonly RecordEvent[];
  readonly directory?: Directory;
  /** Day on the paper, `YYYY-MM-DD`. */
  readonly on?: string;
  /** 2026年秋季学期 */
  readonly term?: string;
  /** Students of a roster, one a row. */
  readonly records?: readonly StudentRecord[];
  /** Changes of a report, one a row. */
  readonly movements?: readonly Movement[];
  /** Rows of numbers, by grade. */
  readonly counts?: readonly Row[];
  /** From `decisionLetter`. */
  readonly letter?: Letter;
  /** Who hands files over to whom, by the names of the directory. */
  readonly custody?: { readonly from: string; readonly to: string };
}

/** A change of one student. */
export interface Movement {
  readonly record: StudentRecord;
  /** Key of the code table `movement`. */
  readonly movement: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** The input while one row is filled. */
export interface Context extends FillInput {
  /** Kinds of application that the form is filled from. */
  readonly cases: readonly string[];
  readonly item?: Readonly<Record<string, unknown>>;
}
