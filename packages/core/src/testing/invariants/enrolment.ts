import { canonicalJson } from '../../canonical.ts';
import { byRecord, type Step } from '../history.ts';
import { brought, changesIn, type Invariant, isOpen, where } from './invariant.ts';

/** Where a student is, and that the record stays. */
export const enrolmentInvariants: readonly Invariant[] = [
  {
    name: 'at-most-one-open-enrolment',
    cites: ['15.2', '35.1'],
    says: { zh: '一人至多一处在籍', en: 'a person has at most one open enrolment, and it is the newest' },
    check: steps => where(steps, ({ after }) => (after?.enrolments.slice(0, -1) ?? []).some(isOpen)),
  },
  {
    name: 'what-ended-stays-as-it-ended',
    cites: ['20.4'],
    says: {
      zh: '终止的学籍不再变动：学校、年级、级、状态、评价、考籍号保持终止时的样子',
      en: 'an enrolment that ended stays as it ended: school, grade, cohort, status, results and exam number',
    },
    check: steps =>
      where(changesIn(steps), ({ before, after }) =>
        before.enrolments.some((was, i) => {
          const is = after.enrolments[i];
          return (
            !isOpen(was) &&
            lasting.some(part => canonicalJson(was[part] ?? null) !== canonicalJson(is?.[part] ?? null))
          );
        }),
      ),
  },
  {
    name: 'record-is-kept',
    cites: ['26.8', '44.2', '46.2'],
    says: {
      zh: '休学、境外就读、辍学期间保留学籍：学校、学段、级、学籍号、考籍号都在',
      en: 'during suspension, study abroad and dropout the record is kept: school, stage, cohort and numbers',
    },
    check: steps =>
      where(changesIn(steps), step => {
        const { before, after, was, is } = step;
        const leaving = ['suspended', 'suspension-ran-out', 'went-abroad', 'dropped-out'];
        if (!brought(step, ...leaving)) return false;
        const kept = (['school', 'stage', 'cohort', 'examNumber'] as const).every(
          part => was[part] === is[part],
        );
        return !kept || !isOpen(is) || after.enrolments.length !== before.enrolments.length;
      }),
  },
  {
    name: 'the-way-back-is-open',
    cites: ['22.4', '26.3', '44.2', '46.2'],
    says: {
      zh: '返校的学生接续原学籍：复学、辍学返校、境外返回后仍在原学籍上在籍',
      en: 'who comes back goes on with the old record: after resumption, dropout or study abroad it is the same enrolment',
    },
    check: steps =>
      where(changesIn(steps), step => {
        if (!brought(step, 'resumed', 'returned-to-school', 'returned-from-abroad')) return false;
        const { before, after, was, is } = step;
        const same = was.school === is.school && before.enrolments.length === after.enrolments.length;
        return !same || is.status !== 'enrolled';
      }),
  },
  {
    name: 'no-duty-stands-that-nobody-can-meet',
    cites: ['20.1'],
    says: {
      zh: '终止的学籍上没有不能再履行的义务',
      en: 'no duty stands on an ended record that nobody can meet any more',
    },
    check: steps =>
      where(steps, ({ after }) => {
        const newest = after?.enrolments.at(-1);
        if (!after || !newest || isOpen(newest)) return false;
        return after.duties.some(({ act }) => ofThoseAtSchool.includes(act));
      }),
  },
  {
    name: 'no-transfer-without-every-approval',
    cites: ['30.2', '32.2'],
    says: { zh: '各环节未全部同意不转学', en: 'nobody is transferred before every step was approved' },
    check: steps => [...byRecord(steps).values()].flatMap(transferredTooEarly),
  },
];

/** What an ended enrolment says for good; data of the person can still be corrected. */
const lasting = ['school', 'stage', 'grade', 'cohort', 'status', 'results', 'examNumber'] as const;

/** What is owed about a student who has a place at a school, and means nothing afterwards. */
const ofThoseAtSchool = [
  'exam-number.allocate',
  'resumption.request',
  'contact.record',
  'truancy.report',
  'suspension.issue-certificate',
  'departure.deceased',
];

/** Counts the approvals of each case itself: a case that says it is at its last step proves nothing. */
function transferredTooEarly(steps: readonly Step[]): readonly string[] {
  let needed = 0;
  let given = 0;
  return where(steps, step => {
    for (const event of step.decision.events) {
      if (event.type === 'case-opened') [needed, given] = [event.case.steps.length, 0];
      if (event.type === 'step-approved' || event.type === 'case-granted') given += 1;
    }
    return brought(step, 'transferred') && (needed === 0 || given !== needed);
  });
}
