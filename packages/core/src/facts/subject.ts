import type { Facts } from '../law/condition.ts';
import type { ParameterValues } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import type { Command } from '../procedures/command.ts';
import type { CaseTerms } from '../record/case-terms.ts';
import type { Directory, School } from '../record/directory.ts';
import type { Enrolment } from '../record/enrolment.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import type { WorkCalendar } from '../time/index.ts';

/** All that a fact may look at: a record, a command, the directory and the calendar, on one day. */
export interface Subject {
  readonly on: string;
  readonly command: Command;
  /** Absent where the command makes a new one. */
  readonly record: StudentRecord | undefined;
  readonly enrolment: Enrolment | undefined;
  /** What is asked for, or what the open case is about. */
  readonly terms: CaseTerms | undefined;
  readonly sending: School | undefined;
  readonly receiving: School | undefined;
  readonly directory: Directory;
  /** The parameters of the day. */
  readonly parameters: ParameterValues;
  /** The working days of a division, its local holidays included. */
  readonly calendar: (division: string) => WorkCalendar;
  readonly established?: Facts | undefined;
  /** Norms that bar what the open case asks for, on the facts of today. */
  readonly barring: () => readonly NormId[];
  /** Who may lift a norm that bars an act in principle; `undefined` where it bars nothing in principle. */
  readonly liftersOf: (command: string, norm: NormId) => readonly Party[] | undefined;
  /** Norms that name the grounds of what the open case asks for. */
  readonly groundNorms: () => readonly NormId[];
}
