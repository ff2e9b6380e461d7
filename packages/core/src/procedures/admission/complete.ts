import { dischargesOf } from '../../duties/discharge.ts';
import { entryYear } from '../../facts/school-year.ts';
import type { Completion } from '../approval/index.ts';
import type { Act } from '../procedure.ts';

export const noticeCompletion: Completion<'admission-notice'> = {
  status: () => 'notice-issued',
  events: ({ on }) => [{ type: 'notice-issued', on }],
};

export const lateArrivalCompletion: Completion<'late-arrival'> = {
  status: () => 'arrival-extended',
  events: (act, { until }) => [{ type: 'arrival-extended', on: act.on, until }, ...oldDay(act)],
};

export const deferralCompletion: Completion<'deferral'> = {
  status: () => 'entry-deferred',
  events: (act, { until }) => [
    { type: 'entry-deferred', on: act.on, until, cohort: entryYear(act, until) },
    ...oldDay(act),
  ],
};

/** The new day takes the place of the old one, and so does the duty that is due then. */
const oldDay = (act: Act) => dischargesOf(act, 'admission.register');
