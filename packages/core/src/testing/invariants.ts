import { evolve } from '../evolve.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import { checkStudentNumber, maySucceed } from '../numbers/index.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { statusAfter } from '../status/transitions.ts';
import type { Bilingual } from '../text.ts';
import { eventsOf, type Step } from './history.ts';

/** A promise that holds over every history; `check` gives what breaks it. */
export interface Invariant {
  readonly name: string;
  readonly cites: readonly NormId[];
  readonly says: Bilingual;
  readonly check: (steps: readonly Step[], regulation: Regulation) => readonly string[];
}

const recordsIn = (steps: readonly Step[]): readonly StudentRecord[] =>
  steps.flatMap(step => (step.after ? [step.after] : []));

/** The old numbers stay as they were, and each new one may take the place of the one before it. */
function numbersKept(before: StudentRecord, after: StudentRecord): boolean {
  const [old, now] = [before, after].map(record => record.studentNumbers.map(({ value }) => value)) as [
    string[],
    string[],
  ];
  return (
    now.every((value, position) => {
      if (position < old.length) return value === old[position];
      return position === 0 || follows(now[position - 1]!, value);
    }) && now.length >= old.length
  );
}

function follows(old: string, next: string): boolean {
  const [from, to] = [checkStudentNumber(old), checkStudentNumber(next)];
  return from.ok && to.ok && maySucceed(from.value, to.value).lawful;
}

const isOpen = (status: StudentRecord['enrolments'][number]['status']) =>
  statusAfter(status, 'died') !== undefined;

export const invariants: readonly Invariant[] = [
  {
    name: 'at-most-one-open-enrolment',
    cites: ['15.2', '35.1'],
    says: { zh: '一人至多一处在籍', en: 'a person has at most one open enrolment, and it is the newest' },
    check: steps =>
      recordsIn(steps).flatMap(record => {
        const open = record.enrolments.filter(enrolment => isOpen(enrolment.status));
        const old = record.enrolments.slice(0, -1).filter(enrolment => isOpen(enrolment.status));
        return open.length > 1 || old.length > 0 ? [`version ${record.version}: ${open.length} open`] : [];
      }),
  },
  {
    name: 'student-number-never-changes',
    cites: ['14.2'],
    says: {
      zh: '学籍号终身不变，只有临时号、J号可由正式号接替，原号留存',
      en: 'a student number never changes, but gives way where it may, and is kept',
    },
    check: steps =>
      steps.flatMap(({ before, after }) =>
        before && after && !numbersKept(before, after) ? [`version ${after.version}`] : [],
      ),
  },
  {
    name: 'voided-exam-number-never-returns',
    cites: ['33.3'],
    says: { zh: '注销的考籍号不再使用', en: 'a voided exam number is never used again' },
    check: steps =>
      recordsIn(steps).flatMap(({ enrolments, version }) => {
        const voided = enrolments.flatMap(enrolment => enrolment.voidedExamNumbers);
        const used = enrolments.flatMap(enrolment => enrolment.examNumber ?? []);
        return used.some(number => voided.includes(number)) ? [`version ${version}`] : [];
      }),
  },
  {
    name: 'events-only-when-not-refused',
    cites: [],
    says: { zh: '不予办理的事项不改变学籍', en: 'a refused command changes nothing' },
    check: steps =>
      steps.filter(s => s.decision.verdict === 'refused' && s.after !== s.before).map(s => s.command.type),
  },
  {
    name: 'ledger-rebuilds-the-record',
    cites: ['20.1'],
    says: { zh: '由台账可重建学籍', en: 'the events rebuild the record exactly' },
    check: steps => {
      const rebuilt = eventsOf(steps).reduce<StudentRecord | undefined>(evolve, undefined);
      const last = steps.at(-1)?.after;
      return JSON.stringify(rebuilt) === JSON.stringify(last) ? [] : ['the rebuilt record differs'];
    },
  },
  {
    name: 'every-finding-cites-a-norm',
    cites: [],
    says: { zh: '每项结论都有条款依据', en: 'every rule that decided cites a norm that exists' },
    check: (steps, regulation) =>
      steps.flatMap(({ decision }) => {
        const rules = decision.trace.findings.map(finding => finding.rule);
        const known = Object.values(regulation.ruleSets).flatMap(ruleSet => ruleSet.rules);
        return rules.filter(
          name => !known.find(rule => rule.name === name)?.cites.every(norm => regulation.norms[norm]),
        );
      }),
  },
  {
    name: 'no-transfer-without-every-approval',
    cites: ['30.2', '32.2'],
    says: { zh: '各环节未全部同意不转学', en: 'nobody is transferred before every step was approved' },
    check: steps =>
      steps.flatMap(({ decision, before }) =>
        decision.events.some(event => event.type === 'transferred') &&
        before?.case?.at !== (before?.case?.steps.length ?? 0) - 1
          ? ['transferred too early']
          : [],
      ),
  },
  {
    name: 'no-presumption-without-determination',
    cites: ['35.3'],
    says: {
      zh: '原则上不得的，未经统筹安排不得转学',
      en: 'what is barred in principle waits for a determination',
    },
    check: steps =>
      steps.flatMap(({ decision }) =>
        decision.events.some(event => event.type === 'case-opened') &&
        decision.trace.findings.some(f => f.modality === 'presumption') &&
        decision.trace.lifted.length === 0
          ? ['a case was opened against a presumption']
          : [],
      ),
  },
];
