import type { CommandType } from '../procedures/command.ts';

/** An act of a course: how many days after the one before, and how often. */
export interface CourseAct {
  readonly type: CommandType;
  readonly after?: number;
  readonly times?: number;
  /** The case that it opens is left as it is. */
  readonly leavesOpen?: boolean;
}

/**
 * Courses that lives take, which chance alone would seldom find: many acts in the right order, over months. Each act is
 * handed in whether it is lawful or not.
 */
export const courses: Readonly<Record<string, readonly CourseAct[]>> = {
  truancy: [
    { type: 'attendance.record', after: 1, times: 8 },
    { type: 'contact.record', after: 1, times: 3 },
    { type: 'withdrawal.deem', after: 1 },
  ],
  'suspension that runs out': [
    { type: 'suspension.request' },
    { type: 'suspension.lapse', after: 310 },
    { type: 'contact.record', after: 2 },
    { type: 'withdrawal.deem', after: 20 },
  ],
  'suspension that goes on': [
    { type: 'suspension.order' },
    { type: 'suspension.extend', after: 290 },
    { type: 'resumption.request', after: 100 },
  ],
  'the end of schooling': [
    { type: 'assessment.record' },
    { type: 'completion.determine', after: 3 },
    { type: 'completion.archive', after: 1 },
    { type: 'certificate.issue', after: 1 },
    { type: 'certificate.prove', after: 200 },
  ],
  'from one stage to the next': [
    { type: 'assessment.record' },
    { type: 'completion.determine', after: 3 },
    { type: 'admission.admit', after: 20 },
    { type: 'admission.notice', after: 1 },
    { type: 'admission.register', after: 20 },
    { type: 'admission.cancel', after: 40 },
  ],
  'a new student who arrives later': [
    { type: 'admission.notice' },
    { type: 'admission.extend-arrival', after: 1 },
    { type: 'admission.register', after: 5 },
  ],
  'a child who does not come': [
    { type: 'admission.report-no-show', after: 20 },
    { type: 'admission.urge', after: 1 },
    { type: 'admission.order-entry', after: 2 },
    { type: 'admission.forfeit', after: 1 },
    { type: 'admission.register', after: 3 },
  ],
  'a child who enters a year later': [
    { type: 'admission.defer-entry' },
    { type: 'admission.register', after: 380 },
  ],
  'a request sent back': [
    { type: 'transfer.request', leavesOpen: true },
    { type: 'case.return', after: 2, leavesOpen: true },
    { type: 'case.resubmit', after: 5 },
  ],
  'a request taken back': [
    { type: 'transfer.request', leavesOpen: true },
    { type: 'case.recall', after: 3 },
    { type: 'transfer.request', after: 1 },
  ],
  'a request refused': [
    { type: 'transfer.request', leavesOpen: true },
    { type: 'case.approve', after: 1, leavesOpen: true },
    { type: 'case.refuse', after: 1 },
    { type: 'transfer.request', after: 1 },
  ],
  'a death while a request is open': [
    { type: 'transfer.request', leavesOpen: true },
    { type: 'departure.deceased', after: 2, leavesOpen: true },
  ],
  'information given to someone outside': [
    { type: 'disclosure.approve' },
    { type: 'disclosure.request', after: 3 },
  ],
  'a year abroad': [{ type: 'departure.abroad' }, { type: 'return.from-abroad', after: 330 }],
};
