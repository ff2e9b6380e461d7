import { byRecord, type Step } from './history.ts';

/** What a history came to, as names: each event that happened, each verdict, and turns that take several acts. */
export function reached(steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const own of byRecord(steps).values()) {
    const events = own.flatMap(({ decision }) => decision.events.map(({ type }) => type as string));
    for (const type of events) found.add(type);
    for (const { decision } of own) found.add(decision.verdict);
    for (const [name, turn] of Object.entries(turns)) if (inOrder(events, turn)) found.add(name);
    for (const stage of graduatedFrom(own)) found.add(`graduated from ${stage} school`);
    if (own.some(({ after }) => after?.case?.terms.of === 'expulsion')) found.add('expulsion pending');
  }
  return found;
}

/** Events that follow each other, with others in between. */
const turns: Readonly<Record<string, readonly string[]>> = {
  'suspended, then resumed': ['suspended', 'resumed'],
  'suspended, extended, then resumed': ['suspended', 'suspension-extended', 'resumed'],
  'suspension ran out, then withdrawn': ['suspension-ran-out', 'guardian-contacted', 'deemed-withdrawn'],
  'deemed withdrawn for truancy': ['truancy-recorded', 'guardian-contacted', 'deemed-withdrawn'],
  'transferred twice': ['transferred', 'transferred'],
  'transferred, and given a new exam number': ['exam-number-voided', 'transferred', 'exam-number-allocated'],
  'transferred while the file follows': ['transferred', 'file-handed-over', 'file-received'],
  'returned, completed and granted': ['case-returned', 'case-resubmitted', 'case-granted'],
  'refused, then asked again and granted': ['case-refused', 'case-opened', 'case-granted'],
  'admitted, then registered': ['admission-granted', 'registered'],
  'not there, urged, then ordered': ['no-show-reported', 'entry-urged', 'entry-ordered'],
  'dropped out, then back': ['dropped-out', 'returned-to-school'],
  'abroad, then back': ['went-abroad', 'returned-from-abroad'],
  'sanctioned, then cleared': ['sanction-imposed', 'sanction-revoked', 'sanctions-taken-out'],
  'graduated, with a certificate and a proof': ['graduated', 'certificate-issued', 'education-proved'],
};

function inOrder(events: readonly string[], turn: readonly string[]): boolean {
  let next = 0;
  for (const type of events) if (type === turn[next]) next += 1;
  return next === turn.length;
}

function graduatedFrom(steps: readonly Step[]): readonly string[] {
  return steps
    .filter(({ decision }) => decision.events.some(({ type }) => type === 'graduated'))
    .flatMap(({ before }) => before?.enrolments.at(-1)?.stage ?? []);
}

export const turnNames: readonly string[] = Object.keys(turns);
