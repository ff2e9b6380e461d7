import { termAt, workingDaysBetween } from '../time/index.ts';
import type { Subject } from './subject.ts';

/** Where the day of application lies in the receiving school’s term; absent parts are unknown. */
export interface ApplicationWindow {
  readonly inTerm: boolean;
  /** Working days after the opening day, up to and including the day of application. */
  readonly sinceOpening?: number;
  /** Working days after the day of application, up to and including the last day of term. */
  readonly toEnd?: number;
  readonly termEnds?: string;
  readonly nextOpening?: string;
}

const windows = new WeakMap<Subject, { readonly window: ApplicationWindow | undefined }>();

/** `undefined` where the terms around the day are not in the directory. */
export function applicationWindow(subject: Subject): ApplicationWindow | undefined {
  let known = windows.get(subject);
  if (!known) {
    known = { window: read(subject) };
    windows.set(subject, known);
  }
  return known.window;
}

function read({ terms, receiving, directory, calendar }: Subject): ApplicationWindow | undefined {
  if (!terms || !receiving) return undefined;
  const schoolTerms = directory.terms(receiving.division);
  const place = termAt(schoolTerms, terms.appliedOn);
  if (!place) return undefined;
  const nextOpening = schoolTerms
    .map(term => term.opens)
    .filter(opens => opens > terms.appliedOn)
    .sort()[0];
  const next = nextOpening === undefined ? {} : { nextOpening };
  if (place.position === 'vacation') return { inTerm: false, ...next };
  const days = calendar(receiving.division);
  return {
    inTerm: true,
    sinceOpening: workingDaysBetween(days, place.term.opens, terms.appliedOn).days,
    toEnd: workingDaysBetween(days, terms.appliedOn, place.term.ends).days,
    termEnds: place.term.ends,
    ...next,
  };
}
