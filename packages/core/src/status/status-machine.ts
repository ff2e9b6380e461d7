import { setup } from 'xstate';
import {
  afterwards,
  always,
  arriving,
  attending,
  completion,
  deathKnown,
  establishing,
  followed,
  refusable,
  type StayingEventType,
  sentHome,
  whileKept,
} from './staying-events.ts';

const to = (target: string, ...cites: string[]) => ({ target, meta: { cites } });

type Staying = Partial<Record<StayingEventType, readonly string[]>>;

/** What is done to the record while the status stays as it is. */
function stays(status: string, ...groups: readonly Staying[]) {
  const events = groups.flatMap(group => Object.entries(group));
  return Object.fromEntries(events.map(([event, cites]) => [event, to(status, ...cites)])) as {
    [Event in StayingEventType]?: ReturnType<typeof to>;
  };
}

/**
 * Nothing leads out of it; what the text still names is done to the record. (A state of type `final` would be deaf to
 * that, too.)
 */
const ended = (status: string, ...groups: readonly Staying[]) => ({
  on: stays(status, always, ...groups),
});

/** Ended, while the student goes on: what is left to be done is done, and another admission is asked for, given or refused. */
const left = (status: string, ...groups: readonly Staying[]) =>
  ended(status, afterwards, refusable, followed, ...groups);

/**
 * What can happen to an enrolment at all; the rules say what is lawful. No guards, no context: policy has one home,
 * and it is not here. Each transition names the norm that it comes from.
 */
export const statusMachine = setup({
  types: {} as { events: { type: StatusEventType }; meta: { cites: string[] } },
}).createMachine({
  id: 'student-status',
  initial: 'admitted',
  states: {
    admitted: {
      on: {
        ...stays('admitted', always, afterwards, refusable, establishing, arriving, deathKnown),
        registered: to('enrolled', '10.1', '13.1'),
        forfeited: to('forfeited', '10.4'),
        'admission-cancelled': to('forfeited', '12.1', '12.2', '12.3'),
        died: to('deceased', '45.1'),
      },
    },
    enrolled: {
      on: {
        ...stays('enrolled', always, afterwards, refusable, establishing, whileKept, attending, deathKnown),
        promoted: to('enrolled', '4.1', '4.2'),
        retained: to('enrolled', '24.1', '24.2'),
        skipped: to('enrolled', '24.1', '24.2'),
        suspended: to('suspended', '25.1', '25.2', '25.3'),
        transferred: to('transferred', '30.1', '32.2'),
        'placed-elsewhere': to('enrolled', '34.1', '34.2'),
        'went-abroad': to('abroad', '44.1'),
        'dropped-out': to('dropped-out', '46.1', '46.2'),
        withdrawn: to('withdrawn', '27.2', '28.1'),
        'deemed-withdrawn': to('withdrawn', '29.1'),
        expelled: to('expelled', '37.1', '38.3'),
        graduated: to('graduated', '39.2', '40.1'),
        completed: to('completed-without-graduating', '39.3', '42.1'),
        left: to('left-without-completing', '39.4', '42.2'),
        'admission-cancelled': to('forfeited', '12.1', '12.2', '12.3'),
        died: to('deceased', '45.1'),
      },
    },
    suspended: {
      initial: 'running',
      on: {
        resumed: to('enrolled', '26.3'),
        'suspension-extended': to('.running', '26.6'),
        transferred: to('transferred', '31.4'),
        'dropped-out': to('dropped-out', '26.7', '46.1'),
        withdrawn: to('withdrawn', '27.2', '28.1'),
        'went-abroad': to('abroad', '44.1'),
        died: to('deceased', '45.1'),
      },
      states: {
        running: {
          on: {
            ...stays('running', always, afterwards, refusable, whileKept, deathKnown),
            'suspension-ran-out': to('ran-out', '26.2'),
            'placed-elsewhere': to('running', '34.1', '34.2'),
          },
        },
        'ran-out': {
          on: {
            ...stays('ran-out', always, afterwards, refusable, whileKept, attending, deathKnown),
            'deemed-withdrawn': to('#student-status.withdrawn', '29.2'),
            'placed-elsewhere': to('ran-out', '34.1', '34.2'),
          },
        },
      },
    },
    'dropped-out': {
      on: {
        ...stays('dropped-out', always, afterwards, refusable, whileKept, sentHome, deathKnown),
        'returned-to-school': to('enrolled', '22.4', '46.2'),
        transferred: to('transferred', '30.1', '46.2'),
        'went-abroad': to('abroad', '44.1'),
        left: to('left-without-completing', '39.4'),
        died: to('deceased', '45.1'),
      },
    },
    abroad: {
      on: {
        ...stays('abroad', always, afterwards, refusable, whileKept, deathKnown),
        'returned-from-abroad': to('enrolled', '44.2'),
        withdrawn: to('withdrawn', '27.2', '28.1'),
        died: to('deceased', '45.1'),
      },
    },
    transferred: left('transferred'),
    withdrawn: left('withdrawn'),
    expelled: left('expelled'),
    graduated: left('graduated', completion),
    'completed-without-graduating': left('completed-without-graduating', completion),
    'left-without-completing': left('left-without-completing', completion, sentHome),
    deceased: ended('deceased'),
    forfeited: left('forfeited'),
  },
});

export type StatusEventType =
  | StayingEventType
  | 'registered'
  | 'forfeited'
  | 'admission-cancelled'
  | 'promoted'
  | 'retained'
  | 'skipped'
  | 'suspended'
  | 'suspension-extended'
  | 'suspension-ran-out'
  | 'resumed'
  | 'transferred'
  | 'placed-elsewhere'
  | 'went-abroad'
  | 'returned-from-abroad'
  | 'dropped-out'
  | 'returned-to-school'
  | 'withdrawn'
  | 'deemed-withdrawn'
  | 'expelled'
  | 'graduated'
  | 'completed'
  | 'left'
  | 'died';
