import { describe, expect, test } from 'vitest';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import { statuses } from '../../src/record/enrolment.ts';
import {
  type CaseEventType,
  type CaseState,
  caseAfter,
  caseMachine,
  type StatusEventType,
  statusAfter,
  statusMachine,
} from '../../src/status/index.ts';
import { transitionCites } from '../../src/status/transition-cites.ts';

const events = statusMachine.events as readonly StatusEventType[];
/** Nothing leads out of it. */
const final = statuses.filter(status =>
  events.every(event => (statusAfter(status, event) ?? status) === status),
);

describe('the status machine', () => {
  test('ends in eight statuses that nothing leaves', () => {
    expect(final).toEqual([
      'transferred',
      'withdrawn',
      'expelled',
      'graduated',
      'completed-without-graduating',
      'left-without-completing',
      'deceased',
      'forfeited',
    ]);
  });

  test('reaches every status from admission', () => {
    const reached = new Set<string>(['admitted']);
    for (const status of reached) {
      for (const event of events) {
        const next = statusAfter(status as (typeof statuses)[number], event);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  test('answers every pair of a state and an event as XState’s own graph does', () => {
    const graph = getAdjacencyMap(statusMachine, { events: events.map(type => ({ type })) });
    expect(Object.keys(graph).length).toBe(statuses.length);
    const pairs = adjacencyMapToArray(graph);
    expect(pairs.length).toBe(statuses.length * events.length);
    for (const { state, event, nextState } of pairs) {
      const [from, next] = [wordFor(state.value), wordFor(nextState.value)];
      const possible = state.can(event);
      expect(statusAfter(from, event.type), `${from} ${event.type}`).toBe(possible ? next : undefined);
      if (!possible) expect(next).toBe(from);
    }
  });

  test('knows a legal self-transition from an impossible event', () => {
    expect(statusAfter('enrolled', 'promoted')).toBe('enrolled');
    expect(statusAfter('enrolled', 'resumed')).toBeUndefined();
  });

  test('keeps a suspension that ran out apart from one that runs', () => {
    expect(statusAfter('suspended', 'suspension-ran-out')).toBe('suspension-ran-out');
    expect(statusAfter('suspended', 'deemed-withdrawn')).toBeUndefined();
    expect(statusAfter('suspension-ran-out', 'deemed-withdrawn')).toBe('withdrawn');
    expect(statusAfter('suspension-ran-out', 'suspension-extended')).toBe('suspended');
    expect(statusAfter('suspension-ran-out', 'placed-elsewhere')).toBe('suspension-ran-out');
  });

  test('names norms of the regulation in each transition', () => {
    for (const event of events) {
      const norms = transitionCites(event);
      expect(norms, event).not.toEqual([]);
      for (const norm of norms) expect(sichuan2017Draft.norms[norm], `${event}: ${norm}`).toBeDefined();
    }
  });
});

/** The word that a record has for a state of the machine. */
function wordFor(value: unknown): (typeof statuses)[number] {
  const inside = (value as { suspended?: string }).suspended;
  if (inside === undefined) return value as (typeof statuses)[number];
  return inside === 'ran-out' ? 'suspension-ran-out' : 'suspended';
}

describe('the case machine', () => {
  test('answers every pair of a state and an event as XState’s own graph does', () => {
    const types = caseMachine.events as readonly CaseEventType[];
    const graph = getAdjacencyMap(caseMachine, { events: types.map(type => ({ type })) });
    expect(Object.keys(graph).length).toBe(6);
    for (const { state, event, nextState } of adjacencyMapToArray(graph)) {
      const [from, next] = [state.value as CaseState, nextState.value];
      expect(caseAfter(from, event.type), `${from} ${event.type}`).toBe(state.can(event) ? next : undefined);
    }
  });

  test('closes in four ways, and a returned case is completed or taken back', () => {
    expect(caseAfter('open', 'case-granted')).toBe('granted');
    expect(caseAfter('open', 'case-refused')).toBe('refused');
    expect(caseAfter('returned', 'step-approved')).toBeUndefined();
    expect(caseAfter('returned', 'case-resubmitted')).toBe('open');
    expect(caseAfter('granted', 'step-approved')).toBeUndefined();
  });
});
