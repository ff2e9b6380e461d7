import { discharges, dischargesOf } from '../../duties/discharge.ts';
import { termOfEntry } from '../../facts/entry.ts';
import { deferralTermsSchema, lateArrivalTermsSchema, noticeTermsSchema } from '../../record/case-terms.ts';
import { lapse } from '../approval/lapse.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import { deems } from '../deeming.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { AdmissionCommand, DeferralCommand, LateArrivalCommand, NoticeCommand } from './command.ts';
import type { AdmissionEvent } from './events.ts';

export const admission: Procedure<AdmissionCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type, ...(waits.has(act.command.type) ? { case: 'none' } : {}) }),
  plan: act => ({ events: [happened(act), ...endedBy(act), ...metBy(act)], awaiting: [] }),
};

export const notice: Procedure<NoticeCommand> = {
  terms: command => termsIn(command, 'admission-notice', noticeTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'notice-issued', case: 'none' }),
  plan: (act, goesAhead) => {
    const { events, awaiting } = openCase(act, goesAhead);
    // What the school owes is done with its application; the confirmation is the city’s.
    return { events: events.length === 0 ? events : [...events, ...discharges(act)], awaiting };
  },
};

export const deferral: Procedure<DeferralCommand> = {
  terms: command => termsIn(command, 'deferral', deferralTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'entry-deferred', case: 'none' }),
  plan: openCase,
};

export const lateArrival: Procedure<LateArrivalCommand> = {
  terms: command => termsIn(command, 'late-arrival', lateArrivalTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'arrival-extended', case: 'none' }),
  plan: openCase,
};

/** Who has applied to arrive later is not passed over. */
const waits: ReadonlySet<string> = new Set([
  'admission.report-no-show',
  'admission.order-entry',
  'admission.forfeit',
]);

/** Who is there does not ask to come later, and a place that is gone is not asked about. */
function endedBy(act: Act<AdmissionCommand>): readonly RecordEvent[] {
  const about = act.record?.case?.terms.of ?? '';
  const isOver = act.command.type === 'admission.register' && ['late-arrival', 'deferral'].includes(about);
  return isOver || act.command.type === 'admission.cancel' ? lapse(act) : [];
}

/** The guardian’s duty to send the child is done when the school registers it. */
const metBy = (act: Act<AdmissionCommand>) =>
  act.command.type === 'admission.register' ? dischargesOf(act, act.command.type) : discharges(act);

function happened(act: Act<AdmissionCommand>): AdmissionEvent {
  const { command, on } = act;
  switch (command.type) {
    case 'admission.admit': {
      const { by, record, stage, cohort, arriveBy, documents, person } = command;
      const school = by.id;
      return {
        type: 'admission-granted',
        ...{ on, by, record, school, stage, cohort, arriveBy, documents, person },
      };
    }
    case 'admission.refuse':
      return { type: 'admission-refused', on, by: command.by, because: command.because };
    case 'admission.report-no-show':
      return { type: 'no-show-reported', on };
    case 'admission.urge':
      return { type: 'entry-urged', on, inVain: command.inVain };
    case 'admission.order-entry':
      return { type: 'entry-ordered', on };
    case 'admission.register':
      return {
        type: 'registered',
        on,
        documents: command.documents,
        ...(deems(act, command.type) ? { cohort: termOfEntry(act)?.schoolYear } : {}),
      };
    case 'admission.forfeit':
      return { type: 'forfeited', on };
    case 'admission.cancel':
      return { type: 'admission-cancelled', on, finding: command.finding };
  }
}
