import type { Requirement } from '../decision.ts';
import type { Subject } from '../facts/subject.ts';
import type { Condition, Tri } from '../law/condition.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Rule } from '../law/rule.ts';
import type { CaseTerms } from '../record/case-terms.ts';
import type { Determination } from '../record/open-case.ts';
import type { Party } from '../record/vocabulary.ts';
import type { CaseEventType } from '../status/case-machine.ts';
import type { StatusEventType } from '../status/status-machine.ts';
import type { Command } from './command.ts';
import type { RecordEvent } from './event.ts';

/** A command being decided. */
export interface Act<C extends Command = Command> extends Subject {
  readonly command: C;
  readonly regulation: Regulation;
  /** What an authority has lifted: with the command, before it, or for the open case. */
  readonly determinations: readonly Determination[];
  /** Whether a condition of the law wing holds for this act. */
  readonly ask: (condition: Condition) => Tri;
  /** What was worked out for this act already, by what it was worked out from. */
  readonly known: Map<object, unknown>;
  /** The rules that hold of those that are asked on a command or on an act on a case. */
  readonly holding: (asked: string) => readonly Rule[];
}

/** What follows where nothing bars the act. */
export interface Plan {
  readonly events: readonly RecordEvent[];
  /** What the act then waits for; empty: it is done. */
  readonly awaiting: readonly Requirement[];
}

/** An administrative act: one folder of `procedures/` each. */
export interface Procedure<C extends Command = Command> {
  /** What the command asks for, where it opens a case; absent: what the open case is about. */
  readonly terms?: (command: C) => CaseTerms;
  /** The same act with a determination of an authority that lifts a norm, where an authority can make one with the act. */
  readonly determined?: (command: C, by: Party, determination: Determination) => Command;
  /** The commands whose rules are asked. */
  readonly asks: (act: Act<C>) => readonly string[];
  /** Events that the machines must allow. */
  readonly needs: (act: Act<C>) => {
    readonly status?: StatusEventType;
    readonly case?: CaseEventType | 'none';
  };
  /** @param goesAhead - `false`: something is outstanding, so that nothing happens yet; asked for what it will wait for */
  readonly plan: (act: Act<C>, goesAhead: boolean) => Plan;
}
