import { entryYear } from '../../facts/school-year.ts';
import type { Completion } from '../approval/index.ts';

export const noticeCompletion: Completion<'admission-notice'> = {
  status: () => 'notice-issued',
  events: ({ on }) => [{ type: 'notice-issued', on }],
};

export const lateArrivalCompletion: Completion<'late-arrival'> = {
  status: () => 'arrival-extended',
  events: ({ on }, { until }) => [{ type: 'arrival-extended', on, until }],
};

export const deferralCompletion: Completion<'deferral'> = {
  status: () => 'entry-deferred',
  events: (act, { until }) => [{ type: 'entry-deferred', on: act.on, until, cohort: entryYear(act, until) }],
};
