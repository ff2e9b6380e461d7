import type { NormId } from '../law/rule.ts';
import type { Situations } from './situations.ts';

/** A place in the text that is no mistake of the rules: they show it, and only a reading can remove it. */
export interface Finding extends Situations {
  /** `gap`: no norm settles the outcome; `conflict`: two norms settle it differently. */
  readonly kind: 'gap' | 'conflict';
  /** Commands, and acts on a case, in which it shows. */
  readonly commands: readonly string[];
  /** Of a gap: the norms that come nearest. Of a conflict: those of the one side, then those of the other. */
  readonly norms: readonly NormId[];
  /** Of a conflict: the two rules; of a gap: those of the silent reading that fill it. */
  readonly rules: readonly string[];
  /** It is there only if the reading is taken so; absent: in the text as it is read now. */
  readonly under?: { readonly reading: string; readonly option: string };
  /** The reading that removes it; absent: none yet. */
  readonly reading?: string;
  /** What would become of the points under each option of the reading that says what it would change. */
  readonly options: readonly OptionEffect[];
}

export interface OptionEffect {
  readonly option: string;
  readonly taken: boolean;
  /** Points by what becomes of them; of a conflict, those that are left of it. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly points: number }[];
}

/**
 * What the law says of an act: `barred` (不予办理), `waits` for who may lift a presumption, `undetermined` until an authority
 * says, `lawful` (可以办理), `silent`: nothing, `collides`; else the event of the status machine that it becomes.
 */
export type Outcome = string;

/** What was enumerated for a command. */
export interface ActSpace {
  readonly command: string;
  /** Ordinal of the chapter that most of its statements are from. */
  readonly chapter: number;
  readonly statements: number;
  readonly facts: readonly string[];
  /** Combinations of all its facts; independent ones are multiplied, not tried. */
  readonly points: number;
  /** Combinations that were tried. */
  readonly tried: number;
}

export interface GapReport {
  readonly acts: readonly ActSpace[];
  readonly findings: readonly Finding[];
}
