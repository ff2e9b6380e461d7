import type { Context } from '../context.ts';
import type { Decision } from '../decision.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Command } from '../procedures/command.ts';
import type { RecordEvent } from '../procedures/event.ts';
import type { StudentRecord } from '../record/student-record.ts';

/** One command, its answer, and the record before and after it. */
export interface Step {
  readonly on: string;
  readonly command: Command;
  readonly decision: Decision;
  readonly before: StudentRecord | undefined;
  readonly after: StudentRecord | undefined;
}

/** What a history happens under: the law, the schools and authorities, and the working days. */
export interface Setting extends Omit<Context, 'on'> {
  readonly regulation: Regulation;
}

/** All that happened, in order. */
export function eventsOf(steps: readonly Step[]): readonly RecordEvent[] {
  return steps.flatMap(step => step.decision.events);
}

/** The steps of each student, in order. */
export function byRecord(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const students = new Map<string, Step[]>();
  for (const step of steps) {
    const own = students.get(step.command.record);
    if (own) own.push(step);
    else students.set(step.command.record, [step]);
  }
  return students;
}
