import { actOf } from '../act.ts';
import type { Context } from '../context.ts';
import { duties, originOf } from '../duties/duties.ts';
import { factNames } from '../facts/fact-names.ts';
import { partyOf } from '../facts/parties.ts';
import { type Finding, findingsOf } from '../findings.ts';
import type { Regulation } from '../law/regulation.ts';
import { remembered } from '../law/remembered.ts';
import { cite } from '../messages/cite.ts';
import type { Command } from '../procedures/command.ts';
import type { Act } from '../procedures/procedure.ts';
import { reasonFor } from '../reasons.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import type { ReviewFinding } from './finding.ts';

/** The commands whose rules a review asks, and what their findings are called. */
export const asked = { 'review.term': 'term', 'review.compliance': 'breach' } as const;

/**
 * All that is to be said about one record on a day. Pure: nothing is written, nobody is given a duty.
 *
 * @returns findings of the rules first, then overdue duties and open cases; those about the school are the same for each of its records
 * @source sichuan-2017-draft 20.2, 48.1, 50.1, 51.1
 */
export function findIn(
  regulation: Regulation,
  record: StudentRecord,
  context: Context,
): readonly ReviewFinding[] {
  const { school } = currentEnrolment(record);
  const act = actOf(regulation, record, reviewOf(record.id, school, context), context, undefined);
  const found = Object.entries(asked).flatMap(([type, kind]) =>
    findingsOf(act, [type])
      .all.filter(({ rule, holds }) => holds === true && rule.modality === 'duty')
      .map(finding => ruleFinding(act, kind, school, finding)),
  );
  return [...found, ...standing(act, record, school)];
}

/** The review of a record by the highest authority: to it show the breaches of schools and of every authority below. */
export function reviewOf(record: string, school: string, context: Context): Command {
  return { type: 'review.compliance', id: 'review', record, by: highestAbove(context, school) };
}

function ruleFinding(act: Act, kind: 'term' | 'breach', school: string, finding: Finding): ReviewFinding {
  const { rule } = finding;
  const { citations, says, values, reading } = reasonFor(act, finding);
  const bearer = rule.duty && partyOf(rule.duty.bearer, act);
  return {
    kind,
    rule: rule.name,
    ...(isAboutTheSchool(finding.conditions) ? {} : { record: act.command.record }),
    ...(bearer ? { bearer } : {}),
    school,
    citations,
    says,
    facts: values,
    ...(reading === undefined ? {} : { reading }),
  };
}

/** Asked of nothing but the school: the same for all its records, and told once. */
export const isAboutTheSchool = remembered(({ when, unless }: Finding['conditions']) =>
  factNames([when, ...unless]).every(name => name.startsWith('record-school.')),
);

/** What is overdue, and the case that waits, whoever is to act. */
function standing({ on, regulation }: Act, record: StudentRecord, school: string): readonly ReviewFinding[] {
  return duties(record, on).flatMap(duty => {
    const isStep = duty.act === 'case.approve' && record.case !== undefined;
    if (!duty.overdue && !isStep) return [];
    return {
      kind: duty.overdue ? 'overdue' : 'open-case',
      rule: originOf(duty),
      record: record.id,
      bearer: duty.bearer,
      school,
      citations: cite(regulation, duty.cites),
      says: duty.label,
      facts: [],
      ...(duty.due === undefined ? {} : { due: duty.due }),
    };
  });
}

function highestAbove({ directory }: Context, school: string): Party {
  const authority = directory.school(school)?.authority;
  const above = authority === undefined ? [] : directory.superiors(authority);
  return { kind: 'authority', id: above.at(-1)?.id ?? authority ?? school };
}
