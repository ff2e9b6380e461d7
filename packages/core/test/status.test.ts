import { describe, expect, test } from 'vitest';
import { sichuan2017Draft } from '../src/generated/sichuan-2017-draft.ts';
import { statuses } from '../src/record/enrolment.ts';
import { caseAfter, type StatusEventType, statusAfter, statusMachine } from '../src/status/index.ts';
import { transitionCites } from '../src/status/transition-cites.ts';

const events = statusMachine.events as readonly StatusEventType[];
const final = statuses.filter(status => events.every(event => statusAfter(status, event) === undefined));

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

describe('the case machine', () => {
  test('closes in four ways, and a returned case is completed or taken back', () => {
    expect(caseAfter('open', 'case-granted')).toBe('granted');
    expect(caseAfter('open', 'case-refused')).toBe('refused');
    expect(caseAfter('returned', 'step-approved')).toBeUndefined();
    expect(caseAfter('returned', 'case-resubmitted')).toBe('open');
    expect(caseAfter('granted', 'step-approved')).toBeUndefined();
  });
});
