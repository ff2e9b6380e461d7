const stays = <const Events extends Record<string, readonly string[]>>(events: Events): Events => events;

/** What can be done to a record in any status: the file goes where the student goes, and stays where schooling ended. */
export const always = stays({
  'file-handed-over': ['20.3', '32.5'],
  'file-received': ['20.3', '32.6'],
  'file-recorded': ['17.2'],
  'file-archived': ['20.4'],
  'changes-checked': ['P.2'],
  'term-reported': ['20.2'],
  'school-merged': ['20.5'],
  'school-closed': ['20.6'],
  'disclosure-approved': ['49.1'],
  disclosed: ['49.1', '49.2'],
  'leak-noted': ['49.2', '51.7'],
  'term-reviewed': ['48.1'],
  'compliance-reviewed': ['50.1', '51.1', '51.8'],
});

/** What an earlier stage or an earlier act left to be done, also after the end. */
export const afterwards = stays({
  'sanction-notified': ['38.2'],
  'sanctions-taken-out': ['38.5'],
  'education-proved': ['43.2'],
  'data-amended': ['15.4', '21.1', 'P.3'],
  'change-reported': ['P.3'],
  'student-number-renewed': ['14.2'],
});

/** What happens to the record of a student who has a place, at school or not: the record is kept, and so kept up. */
export const whileKept = stays({
  'file-fetched': ['18.1'],
  'roster-submitted': ['18.2'],
  'roster-confirmed': ['18.3'],
  'results-recorded': ['23.1'],
  'guardian-contacted': ['22.2', '26.7', '29.1', '29.2'],
  'truancy-reported': ['22.3'],
  'determination-made': ['24.1', '26.1'],
  'award-recorded': ['36.1'],
  'sanction-imposed': ['37.1', '38.1'],
  'sanction-revoked': ['38.4'],
  'exam-number-allocated': ['18.4', '24.3', '26.5', '33.3'],
  'suspension-certificate-issued': ['25.3'],
});

/** The new student gets a record: whether registration comes first is for the rules to say. */
export const establishing = stays({ 'record-established': ['13.1'] });

/** Of a student who should be at school. */
export const attending = stays({ 'truancy-recorded': ['22.1', '26.7'], 'leave-recorded': ['22.1'] });

/** Of a student who has completed the stage, or left it. */
export const completion = stays({
  'certificate-issued': ['41.1', '42.1', '42.2'],
  'completion-archived': ['41.3'],
});

/** Of a new student who is yet to arrive. */
export const arriving = stays({
  'notice-issued': ['10.3'],
  'arrival-extended': ['10.1'],
  'entry-deferred': ['7.3'],
  'no-show-reported': ['10.2'],
  'entry-urged': ['10.2'],
  'entry-ordered': ['10.2'],
});

/** A new admission follows what ended: the old enrolment stays as it is, and a new one begins. */
export const followed = stays({ 'admission-granted': ['6.1', '12.2', '35.1'] });

/** A school refuses the student a place, wherever the student is. */
export const refusable = stays({ 'admission-refused': ['P.1', '9.1'] });

export const deathKnown = stays({ 'death-noted': ['45.1'] });
export const sentHome = stays({ 'file-sent-home': ['46.3'] });

type Groups = typeof always &
  typeof afterwards &
  typeof whileKept &
  typeof attending &
  typeof establishing &
  typeof completion &
  typeof arriving &
  typeof followed &
  typeof refusable &
  typeof deathKnown &
  typeof sentHome;

/** An event that leaves the status as it is. */
export type StayingEventType = keyof Groups & string;
