import type { NormId } from '../../law/rule.ts';
import type { Enrolment, Status } from '../../record/enrolment.ts';
import { currentEnrolment, type StudentRecord } from '../../record/student-record.ts';
import type { Bilingual } from '../../text.ts';
import type { Setting, Step } from '../history.ts';

/**
 * A promise that holds over every history.
 *
 * It is written from the text, and uses nothing of what it watches over: what xueji works out, it works out anew.
 */
export interface Invariant {
  readonly name: string;
  /** The norms that it comes from; empty where it is a promise of the software. */
  readonly cites: readonly NormId[];
  readonly says: Bilingual;
  /** @returns what breaks it, a line each; empty where it holds */
  readonly check: (steps: readonly Step[], setting: Setting) => readonly string[];
}

/** The statuses in which the student has a place at the school, or the school keeps one. */
export const open: readonly Status[] = [
  'admitted',
  'enrolled',
  'suspended',
  'suspension-ran-out',
  'dropped-out',
  'abroad',
];

export const isOpen = ({ status }: Enrolment): boolean => open.includes(status);

/** A step that changed a record that was there. */
export interface Change extends Step {
  readonly before: StudentRecord;
  readonly after: StudentRecord;
  readonly was: Enrolment;
  readonly is: Enrolment;
}

export function changesIn(steps: readonly Step[]): readonly Change[] {
  return steps.flatMap(step => {
    const { before, after } = step;
    if (!before || !after || step.decision.events.length === 0) return [];
    return [{ ...step, before, after, was: currentEnrolment(before), is: currentEnrolment(after) }];
  });
}

/** Whether the step brought about one of the events. */
export const brought = ({ decision }: Step, ...types: readonly string[]): boolean =>
  decision.events.some(({ type }) => types.includes(type));

export const at = ({ on, command }: Step): string => `${on} ${command.record} ${command.type}`;

/** The steps, told, for which something is wrong. */
export function where<S extends Step>(steps: readonly S[], isWrong: (step: S) => boolean): readonly string[] {
  return steps.filter(isWrong).map(at);
}
