import { dischargesOf } from '../../duties/discharge.ts';
import { cohortInGrade } from '../../facts/school-year.ts';
import type { Completion } from '../approval/index.ts';
import { voidsExamNumber } from '../voided-exam-number.ts';

export const suspensionCompletion: Completion<'suspension'> = {
  status: () => 'suspended',
  events: ({ on }, { from, until, ground, ordered }) => [
    { type: 'suspended', on, from, until, reason: ordered ? 'illness' : (ground ?? 'none') },
  ],
};

/** The new end takes the place of the old one, and so does the duty that is due then. */
export const extensionCompletion: Completion<'extension'> = {
  status: () => 'suspension-extended',
  events: (act, { until }) => [
    { type: 'suspension-extended', on: act.on, until },
    ...dischargesOf(act, 'resumption.request'),
  ],
};

export const resumptionCompletion: Completion<'resumption'> = {
  status: () => 'resumed',
  events: (act, { grade }, enrolment) => [
    ...voidsExamNumber(act, 'resumption.complete', enrolment),
    { type: 'resumed', on: act.on, grade, cohort: cohortInGrade(act, grade) ?? enrolment.cohort },
    ...dischargesOf(act, 'resumption.request'),
  ],
};
