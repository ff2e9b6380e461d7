import { currentEnrolment } from '../record/student-record.ts';
import type { Party, Stage } from '../record/vocabulary.ts';
import type { Fit } from './lawful.ts';
import type { Situation } from './situation.ts';

const next: Readonly<Record<Stage, Stage>> = { primary: 'junior', junior: 'senior', senior: 'senior' };

/** What the acts of an admission need to make sense. */
export const admissionFits = {
  'admission.admit': (_, situation) => {
    const { status, stage: last } = currentEnrolment(situation.record);
    const stage = status === 'graduated' ? next[last] : last;
    const cohort = situation.on < '2026' ? '2025' : '2026';
    const by = { kind: 'school', id: offering(stage, situation) };
    return {
      ...{ by, stage, cohort, place: 1, basis: 'guardian-residence', meetsLocalRules: true },
      ...{ pastInTheStage: 'none', arriveBy: undefined },
    };
  },
  'admission.refuse': draft =>
    draft.because === 'no-record' ? {} : { stage: 'senior', because: 'not-selected' },
  'admission.defer-entry': (_, { record, on }) => ({
    by: guardianOf(record.id),
    ground: 'ill-health',
    until: `${Number(on.slice(0, 4)) + 1}-08-31`,
  }),
  'admission.extend-arrival': (_, { record }) => ({
    by: guardianOf(record.id),
    until: `${currentEnrolment(record).cohort}-09-10`,
  }),
  'admission.urge': () => ({ inVain: true }),
  'admission.order-entry': (_, { record, directory }) => {
    const { school } = currentEnrolment(record);
    return { by: { kind: 'authority', id: directory.school(school)?.authority ?? school } };
  },
  'admission.register': () => ({ formalitiesDone: true, feesPaid: true, againstTheRules: false }),
  'admission.cancel': () => ({ finding: 'fraud' }),
} as const satisfies Readonly<Record<string, Fit>>;

const guardianOf = (id: string): Party => ({ kind: 'guardian', id });

/** A school that runs the stage; the student’s own where none does. */
function offering(stage: Stage, { record, document }: Situation): string {
  const found = document.schools.find(({ stages, kind }) => stages.includes(stage) && kind === 'ordinary');
  return found?.id ?? currentEnrolment(record).school;
}
