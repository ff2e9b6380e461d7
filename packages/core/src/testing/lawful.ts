import { type CommandType, commandSchema } from '../procedures/command.ts';
import { currentEnrolment, leavingEnrolment, type StudentRecord } from '../record/student-record.ts';
import { documentKinds, type Party } from '../record/vocabulary.ts';
import { admissionFits } from './admission-fits.ts';
import { later } from './days.ts';
import type { Draft } from './drafts.ts';
import { examNumberOf } from './people.ts';
import type { Situation } from './situation.ts';

type Parts = Readonly<Record<string, unknown>>;
export type Fit = (draft: Draft, situation: Situation) => Parts;

const allDocuments = documentKinds.filter(kind => kind !== 'paper-approval-form').map(kind => ({ kind }));

/**
 * The draft as someone would write it who means well: the right party, all documents, days that make sense. Mostly
 * lawful, not surely: that is for the regulation to say.
 */
export function lawful(draft: Draft, situation: Situation): Parts {
  const { on } = situation;
  const usual = {
    by: partyFor(draft.type, situation),
    basedOn: undefined,
    documents: allDocuments,
    appliedOn: on,
    day: on,
    knownOn: on,
    from: on,
    until: later(on, 300),
  };
  // `from` is a day in one command and a school in another.
  const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}$/.test(String(draft[name]));
  const takes = (name: string) =>
    name === 'by' ||
    name === 'basedOn' ||
    (name === 'documents' ? withDocuments.has(draft.type) : isDay(name));
  return {
    ...draft,
    ...Object.fromEntries(Object.entries(usual).filter(([name]) => takes(name))),
    ...fits[draft.type]?.(draft, situation),
  };
}

/** Commands that come with documents; in a draft they may be missing. */
const withDocuments: ReadonlySet<CommandType> = new Set(
  commandSchema.options.filter(({ shape }) => 'documents' in shape).map(({ shape }) => shape.type.value),
);

/** Who acts: whose turn it is on the case, who owes the act, else the school that the record is at. */
function partyFor(type: CommandType, { record }: Situation): Party {
  const school: Party = { kind: 'school', id: currentEnrolment(record).school };
  const open = record.case;
  if (type === 'case.resubmit' || type === 'case.recall') return open?.openedBy ?? school;
  if (type.startsWith('case.')) return open?.steps[open.at]?.party ?? school;
  const owed = record.duties.find(duty => duty.act === type && duty.bearer.kind !== 'guardian');
  return owed?.bearer ?? school;
}

/** What only some commands need to make sense; one that is not here is made from its schema alone. */
const fits: { readonly [T in CommandType]?: Fit } = {
  ...admissionFits,
  'record.establish': (_, { record: { identity } }) => ({
    duplicateCheck: 'none-found',
    ...(identity.document.type === 'resident-identity-card'
      ? { studentNumber: `G${identity.document.number}` }
      : {}),
  }),
  'student-number.renew': (draft, { record, directory }) => {
    const { type, number } = record.identity.document;
    const id = directory.school(currentEnrolment(record).school)?.authority ?? '';
    const studentNumber = type === 'resident-identity-card' ? `G${number}` : draft.studentNumber;
    return { studentNumber, by: { kind: 'authority', id } };
  },
  'transfer.request': (draft, situation) => {
    const receivingSchool = otherSchool(draft, situation);
    const ground = draft.ground === 'none' ? 'household-move' : draft.ground;
    return { receivingSchool, by: { kind: 'school', id: receivingSchool }, ground, recordMoves: true };
  },
  'transfer.arrange': (draft, situation) => ({
    receivingSchool: otherSchool(draft, situation),
    by: { kind: 'authority', id: highest(situation) },
    ground: 'other',
    recordMoves: true,
    determinations: ['31.1', '31.2', '31.3', '31.4', '33.2'].map(norm => ({ norm, reason: '特殊情况' })),
  }),
  'case.refuse': () => ({ norms: ['30.1'] }),
  'case.return': () => ({ asksFor: ['reason-proof'] }),
  'determination.make': (draft, { record, directory }) => {
    const { school, stage } = currentEnrolment(record);
    const id = directory.school(school)?.authority ?? school;
    const barred =
      stage === 'senior'
        ? { for: 'suspension.request', norm: '26.1' }
        : { for: 'grade.retain', norm: '24.1' };
    return { by: { kind: 'authority', id }, ...barred, reason: draft.reason };
  },
  'exam-number.allocate': (draft, { record, directory }) => {
    const { school, cohort } = currentEnrolment(record);
    const at = directory.school(school);
    // Few sequence numbers, so that students of one school get in each other’s way.
    const sequence = (Number(String(draft.examNumber).slice(-3)) % 40) + 1;
    return at ? { examNumber: examNumberOf((Number(cohort) + 3) % 100, at, sequence) } : {};
  },
  'assessment.record': ({ failedSubjects }) =>
    typeof failedSubjects === 'number' && failedSubjects > 15
      ? {}
      : { qualityPassed: true, failedSubjects: 0, credits: 160, proficiencyPassed: true },
  'attendance.record': () => ({ leave: 'none', classHours: 20 }),
  'contact.record': () => ({ inVain: true }),
  'completion.determine': (_, { record, directory }) => {
    const { school, stage, grade } = currentEnrolment(record);
    if (grade < (stage === 'primary' ? 6 : 3)) return { occasion: 'leaving-early' };
    const city = directory.cityOf(directory.school(school)?.division ?? '');
    const by = stage === 'senior' && city ? { by: { kind: 'authority', id: city.id } } : {};
    return { occasion: 'end-of-schooling', ...by };
  },
  'completion.archive': (_, { record }) => ofTheStage(record),
  'certificate.prove': (_, { record }) => ofTheStage(record),
  'certificate.issue': (draft, { record }) => ({
    ...ofTheStage(record),
    kind: certificates[leavingEnrolment(record)?.status ?? ''] ?? draft.kind,
  }),
  'sanction.revoke': (draft, { record }) => ({
    sanction:
      record.sanctions.find(({ kind, revokedOn }) => kind !== 'expulsion' && !revokedOn)?.id ??
      draft.sanction,
  }),
  'school.merge': (draft, situation) => {
    const { school } = currentEnrolment(situation.record);
    const into = otherSchool({ ...draft, receivingSchool: draft.into }, situation);
    return { by: authorityOf(school, situation), school, into };
  },
  'school.close': (_, situation) => {
    const { school } = currentEnrolment(situation.record);
    return { by: authorityOf(school, situation), school, unit: authorityOf(school, situation) };
  },
  'disclosure.approve': (_, situation) => ({
    by: authorityOf(currentEnrolment(situation.record).school, situation),
    ...disclosure,
    until: later(situation.on, 300),
  }),
  'disclosure.request': (_, { record }) => ({
    ...disclosure,
    approval: record.disclosureApprovals.at(-1)?.id,
  }),
  'review.compliance': (_, situation) => ({
    by: authorityOf(currentEnrolment(situation.record).school, situation),
  }),
  'suspension.request': ({ ground }) => ({ ground: ground === 'none' ? 'illness' : ground }),
  'suspension.extend': (_, { record, on }) => ({
    until: later(currentEnrolment(record).suspension?.until ?? on, 200),
  }),
  'resumption.request': (_, { record }) => ({ grade: currentEnrolment(record).grade }),
  'return.from-abroad': (_, { record }) => ({ grade: currentEnrolment(record).grade }),
  'grade.retain': () => ({ ground: 'cannot-follow-the-class' }),
  'grade.skip': () => ({ ground: 'cannot-follow-the-class' }),
  'withdrawal.request': (_, { record }) => ({
    ground: currentEnrolment(record).stage === 'senior' ? 'special-circumstances' : 'unfit-to-study',
  }),
};

/** What an approval is given for and a disclosure asks for, so that the two agree. */
const disclosure = {
  to: '示例考试院',
  purpose: 'examination',
  items: ['name', 'birth-date'],
  clear: ['name'],
};

const certificates: Readonly<Record<string, string>> = {
  graduated: 'graduation',
  'completed-without-graduating': 'completion',
  'left-without-completing': 'leaving',
};

/** The newest stage that ended, and its school. */
function ofTheStage(record: StudentRecord): Parts {
  const by = leavingEnrolment(record);
  return { stage: undefined, ...(by ? { by: { kind: 'school', id: by.school } } : {}) };
}

/** Another school that has the student’s stage; the drafted one where there is none. */
function otherSchool(draft: Draft, { record, document }: Situation): string {
  const { school, stage } = currentEnrolment(record);
  const asked = String(draft.receivingSchool);
  const offering = document.schools.filter(({ id, stages }) => id !== school && stages.includes(stage));
  if (offering.some(({ id }) => id === asked)) return asked;
  return offering[asked.charCodeAt(asked.length - 1) % offering.length]?.id ?? asked;
}

function authorityOf(school: string, { directory }: Situation): Party {
  return { kind: 'authority', id: directory.school(school)?.authority ?? school };
}

function highest({ document }: Situation): string {
  const top = document.authorities.find(authority => authority.superior === undefined);
  return (top ?? document.authorities[0]!).id;
}
