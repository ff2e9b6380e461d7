import type { Decision } from '../decision.ts';
import type { Help } from '../help/what-would-help.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Command } from '../procedures/command.ts';
import type { Directory } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import type { Bilingual } from '../text.ts';

export type LetterLanguage = keyof Bilingual;

/** What a letter is written from: a decision, and what it was asked about. */
export interface LetterInput {
  readonly regulation: Regulation;
  readonly decision: Decision;
  readonly record: StudentRecord | undefined;
  readonly command: Command;
  readonly directory: Directory;
  /** Day of the letter, `YYYY-MM-DD`. */
  readonly on: string;
  /** From `whatWouldHelp`; absent: the letter has no such section. */
  readonly help?: Help;
  /** Who signs; absent: the party that acted, for a guardian the student’s school. */
  readonly from?: Party;
}

export interface LetterItem {
  readonly says: string;
  /** What stands below it: by which norm, on which facts, what is to be done. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

export interface LetterSection {
  readonly heading: string;
  readonly items: readonly LetterItem[];
}

/**
 * - `refusal`: not granted, with reasons.
 * - `completion`: all that is to be handed in or established, listed at once.
 * - `determination`: waits for an authority.
 * - `progress`: waits for approvals alone.
 * - `grant`.
 */
export type LetterKind = 'refusal' | 'completion' | 'determination' | 'progress' | 'grant';

/** A letter as data, in one language; `letterText` sets it. */
export interface Letter {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly title: string;
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly sections: readonly LetterSection[];
  readonly closing: readonly string[];
  readonly signature: string;
  readonly date: string;
}
