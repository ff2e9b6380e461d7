import { describe, expect, it } from 'vitest';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import { toEngine } from '../../src/law/to-engine.ts';
import { catalogue, smallRegulation } from './small-regulation.ts';

const regulation = loadRegulation(smallRegulation(), catalogue);

const complete = {
  'student.stage': 'senior',
  'student.grade': 3,
  'student.is-suspended': true,
  'school.kind': 'ordinary',
  'application.days-since-opening': 6,
  'application.on': '2026-09-10',
  'application.documents': ['register'],
};

const eventsOn = async (on: string, facts: object) => {
  const { events } = await toEngine(regulation, 'transfer.request', { on }).run(
    facts as Record<string, unknown>,
  );
  return events.map(({ type }) => type).sort();
};

describe('the rules as a json-rules-engine', () => {
  it('fire with their events, with shared conditions and parameters of the day', async () => {
    expect(await eventsOn('2026-09-10', complete)).toEqual(['graduating', 'late', 'suspended']);
    expect(await eventsOn('2027-09-10', complete)).toEqual(['graduating', 'new-rule', 'suspended']);
  });

  it('do not fire where an exception holds', async () => {
    expect(await eventsOn('2026-09-10', { ...complete, 'school.kind': 'special' })).toEqual([
      'graduating',
      'late',
    ]);
  });

  it('compare dates', async () => {
    const early = { ...complete, 'application.days-since-opening': 0, 'application.on': '2026-08-31' };
    expect(await eventsOn('2026-09-10', early)).toContain('late');
    expect(await eventsOn('2026-09-10', { ...early, 'application.on': '2026-09-01' })).not.toContain('late');
  });

  it('carry the sentence of the finding', async () => {
    const { events } = await toEngine(regulation, 'transfer.request', { on: '2026-09-10' }).run(complete);
    expect(events.find(({ type }) => type === 'graduating')?.params).toEqual({
      zh: '{student.grade}年级',
      en: 'grade {student.grade}',
    });
  });

  it.each([
    ['is left out', ({ 'application.documents': _, ...rest }: typeof complete) => rest],
    ['is undefined', (facts: typeof complete) => ({ ...facts, 'application.documents': undefined })],
  ])('reject where a fact %s: there is no third value', async (_, without) => {
    await expect(eventsOn('2026-09-10', without(complete))).rejects.toThrow(
      'Undefined fact: application.documents',
    );
  });
});
