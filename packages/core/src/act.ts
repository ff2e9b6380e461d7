import { barringNorms, groundNorms, liftersOf } from './barring.ts';
import type { Context } from './context.ts';
import { readFacts } from './facts/catalogue.ts';
import { factNames } from './facts/fact-names.ts';
import type { Subject } from './facts/subject.ts';
import { findingsOf } from './findings.ts';
import { explain } from './law/explain.ts';
import { parameterValues } from './law/parameters.ts';
import type { Regulation } from './law/regulation.ts';
import type { Command } from './procedures/command.ts';
import type { Act } from './procedures/procedure.ts';
import type { CaseTerms } from './record/case-terms.ts';
import type { Directory, School } from './record/directory.ts';
import type { Enrolment } from './record/enrolment.ts';
import type { Determination } from './record/open-case.ts';
import { currentEnrolment, leavingEnrolment, type StudentRecord } from './record/student-record.ts';
import { type WorkCalendar, withLocalHolidays } from './time/index.ts';

/**
 * Gathers what the facts of a command are read from.
 *
 * @param asked - what the command asks for, where it opens a case
 */
export function actOf(
  regulation: Regulation,
  record: StudentRecord | undefined,
  command: Command,
  { on, directory, calendar, established }: Context,
  asked: CaseTerms | undefined,
): Act {
  const terms = asked ?? record?.case?.terms;
  const enrolment = record && enrolmentConcerned(record, command, terms);
  const parameters = parameterValues(regulation, on);
  const act: Act = {
    on,
    command,
    record,
    enrolment,
    terms,
    ...schoolsOf(command, record, terms, directory),
    directory,
    calendar: division => localCalendar(calendar, directory, division),
    established,
    regulation,
    parameters,
    determinations: determinationsFor(command, record),
    ask: condition => explain(condition, readFacts(factNames([condition]), act as Subject), parameters).value,
    known: new Map(),
    holding: asked => findingsOf(act, [asked]).all.flatMap(({ rule, holds }) => (holds === true ? rule : [])),
    barring: () => barringNorms(act),
    liftersOf: (type, norm) => liftersOf(act, type, norm),
    groundNorms: () => groundNorms(act),
  };
  return act;
}

/** What is done after a stage is about the stage that ended; all else is about the newest enrolment. */
function enrolmentConcerned(
  record: StudentRecord,
  command: Command,
  terms: CaseTerms | undefined,
): Enrolment | undefined {
  const onTheCase = command.type === 'certificate.prove' || command.type.startsWith('case.');
  if (onTheCase && terms?.of === 'proof-of-education') return leavingEnrolment(record, terms.stage);
  if (command.type === 'certificate.issue' || command.type === 'completion.archive')
    return leavingEnrolment(record, command.stage);
  return currentEnrolment(record);
}

/** An arrangement brings its own; another act finds what was made for it before; a case keeps what it was opened with. */
function determinationsFor(command: Command, record: StudentRecord | undefined): readonly Determination[] {
  if (command.type === 'transfer.arrange') return command.determinations;
  if (record?.case) return record.case.determinations;
  return record?.determinations.filter(made => made.for === command.type) ?? [];
}

/** A new student comes to the school that admits. Before a transfer the record is at the sending school; afterwards the two newest enrolments tell. */
function schoolsOf(
  command: Command,
  record: StudentRecord | undefined,
  terms: CaseTerms | undefined,
  directory: Directory,
): { readonly sending: School | undefined; readonly receiving: School | undefined } {
  if (command.type === 'admission.admit')
    return { sending: undefined, receiving: directory.school(command.by.id) };
  const [previous, current] = [record?.enrolments.at(-2), record?.enrolments.at(-1)];
  const [from, to] =
    terms?.of === 'transfer'
      ? [current?.school, terms.receivingSchool]
      : [previous?.status === 'transferred' ? previous.school : undefined, current?.school];
  const school = (id: string | undefined) => (id === undefined ? undefined : directory.school(id));
  return { sending: school(from), receiving: school(to) };
}

const localCalendars = new WeakMap<
  Directory,
  Map<string, { readonly base: WorkCalendar; readonly local: WorkCalendar }>
>();

/** One calendar object for each division, so that what is worked out about it is worked out once. */
function localCalendar(calendar: WorkCalendar, directory: Directory, division: string): WorkCalendar {
  const known = localCalendars.get(directory) ?? new Map();
  localCalendars.set(directory, known);
  const found = known.get(division);
  if (found?.base === calendar) return found.local;
  const holidays = directory.localHolidays(division);
  const local = holidays.length === 0 ? calendar : withLocalHolidays(calendar, holidays);
  known.set(division, { base: calendar, local });
  return local;
}
