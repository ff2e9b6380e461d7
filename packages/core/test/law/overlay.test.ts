import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/law/condition.ts';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import { overlay } from '../../src/law/overlay.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import { evaluateByReference } from '../../src/law/reference.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { ruleSetAt } from '../../src/law/rule-set.ts';
import { factsOf } from './arbitraries.ts';
import { catalogue, filesOf, norm, rule, smallRegulation } from './small-regulation.ts';

const base = loadRegulation(smallRegulation(), catalogue);

const header = {
  id: 'chengdu',
  title: { zh: '成都细则', en: 'Chengdu Rules' },
  issuer: { zh: '成都', en: 'Chengdu' },
  level: 'city',
  division: '510100',
};

const folder = (more: Readonly<Record<string, unknown>> = {}) => filesOf({ 'overlay.json': header, ...more });
const lay = (more: Readonly<Record<string, unknown>>, on: Regulation = base) =>
  overlay(on, folder(more), catalogue);
const sets = (name: string, ...values: readonly (readonly [from: string | null, value: unknown])[]) => ({
  [`parameters/${name}.json`]: {
    name,
    cites: ['31.1'],
    values: values.map(([from, value]) => ({ from, value, quote: 'q' })),
  },
});
const adds = (...rules: readonly object[]) => ({ 'local.rules.json': { article: 3, rules } });
const answers = (regulation: Regulation, facts: Facts, on = '2026-09-01', command = 'transfer.request') => {
  const { rules, evaluate } = ruleSetAt(regulation, command, on);
  const { holds, unknown } = evaluate(facts, parameterValues(regulation, on));
  const names = (positions: readonly number[]) => positions.map(position => rules[position]!.name);
  return { holds: names(holds), unknown: names(unknown) };
};

describe('local values', () => {
  it('stand from their first day on; before it, those of the regulation', () => {
    const local = lay(sets('window', ['2026-09-01', 3]));
    const window = (on: string) => parameterValues(local, on).window;
    expect(['2026-08-31', '2026-09-01', '2027-01-01'].map(window)).toEqual([5, 3, 3]);
  });

  it('leave no hole, whenever they begin: where the regulation’s own do not, none is left', () => {
    const from2026 = (first: string | null) =>
      loadRegulation(
        smallRegulation({
          'regulation.json': {
            ...JSON.parse(smallRegulation()['regulation.json']!),
            effective: { from: '2026-01-01', to: null },
          },
          'parameters/window.json': {
            ...JSON.parse(smallRegulation()['parameters/window.json']!),
            values: [{ from: first, value: 5, quote: 'q' }],
          },
        }),
        catalogue,
      );
    expect(() => from2026('2026-06-01')).toThrow('law/no-value-on-date');
    for (const first of [null, '2026-01-01']) {
      const local = lay(sets('window', ['2026-06-01', 3]), from2026(first));
      const window = (on: string) => parameterValues(local, on).window;
      expect(['2026-01-01', '2026-05-31', '2026-06-01'].map(window)).toEqual([5, 5, 3]);
    }
  });

  it('change the answers', () => {
    const facts = { 'application.days-since-opening': 4, 'application.on': '2026-10-01' };
    expect(answers(base, facts).holds).not.toContain('late');
    expect(answers(lay(sets('window', [null, 3])), facts).holds).toContain('late');
  });

  it('cite the local norm beside those of the regulation', () => {
    expect(lay(sets('window', [null, 3])).parameters.window?.cites).toEqual(['31.1', '31.1']);
  });

  const refusal = (file: string, path: string) =>
    expect.objectContaining({ code: 'law/overlay-loosens', where: { file, path } });

  it('are refused against the direction that the parameter allows', () => {
    expect(() => lay(sets('window', [null, 6]))).toThrow(
      refusal('parameters/window.json', 'values[0].value'),
    );
    expect(() => lay(sets('window', [null, 5]))).not.toThrow();
    expect(() => lay(sets('roster', [null, '09-29']))).toThrow(
      refusal('parameters/roster.json', 'values[0].value'),
    );
    expect(() => lay(sets('roster', [null, '10-15']))).not.toThrow();
  });

  it('are refused where they go too far on a later day only', () => {
    expect(() => lay(sets('window', [null, 3], ['2026-09-01', 6]))).toThrow(
      refusal('parameters/window.json', 'values[1].value'),
    );
    expect(() => lay(sets('window', [null, 3], ['2027-01-01', 6]))).not.toThrow();
  });

  it('are refused where the regulation’s own value tightens later than the local one begins', () => {
    const tightening = loadRegulation(
      smallRegulation({
        'parameters/window.json': {
          ...JSON.parse(smallRegulation()['parameters/window.json']!),
          values: [
            { from: null, value: 5, quote: 'q' },
            { from: '2027-01-01', value: 2, quote: 'q' },
          ],
        },
      }),
      catalogue,
    );
    expect(() => lay(sets('window', [null, 3]), tightening)).toThrow(
      refusal('parameters/window.json', 'values[0].value'),
    );
  });

  it('are refused where nothing is left to them, and free where all is', () => {
    expect(() => lay(sets('duration', [null, 2]))).toThrow(
      refusal('parameters/duration.json', 'values[0].value'),
    );
    expect(() => lay(sets('stages', [null, ['junior', 'senior']]))).not.toThrow();
  });

  it('are of the parameter’s type, and of a parameter there is', () => {
    expect(() => lay(sets('window', [null, '3']))).toThrow('law/type-mismatch');
    expect(() => lay(sets('windows', [null, 3]))).toThrow('law/unknown-parameter');
  });
});

describe('local rules', () => {
  const special = { all: [{ fact: 'school.kind', operator: 'equal', value: 'special' }] };
  const localNorms = { 'local.norms.json': { norms: [norm('chengdu:3', 3)] } };
  const local = lay({
    ...localNorms,
    ...adds(rule('no-special', { cites: ['chengdu:3'], conditions: special })),
  });

  it('are asked after those of the regulation, and cite norms of their own', () => {
    const facts = {
      'student.stage': 'senior',
      'student.grade': 3,
      'school.kind': 'special',
      'application.documents': ['register'],
    };
    expect(answers(local, facts)).toEqual({ holds: ['graduating', 'no-special'], unknown: ['late'] });
    expect(answers(local, {}).unknown.at(-1)).toBe('no-special');
  });

  it('on * are asked on every command, and on a new command beside those on *', () => {
    const everywhere = lay(
      adds(
        rule('local-everywhere', { on: ['*'], conditions: special }),
        rule('new', { on: ['new'], conditions: special }),
      ),
    );
    const facts = { 'student.stage': 'senior', 'school.kind': 'special' };
    expect(answers(everywhere, facts, '2026-09-01', 'whatever').holds).toEqual(['local-everywhere']);
    expect(answers(everywhere, facts).holds).toEqual(['local-everywhere']);
    expect(answers(everywhere, facts, '2026-09-01', 'new').holds).toEqual(['local-everywhere', 'new']);
    expect(answers(everywhere, {}, '2026-09-01', 'new').unknown).toEqual([
      'everywhere',
      'local-everywhere',
      'new',
    ]);
  });

  it('answer as the reference does, with those of the regulation', () => {
    fc.assert(
      fc.property(factsOf(catalogue), fc.constantFrom('2026-09-01', '2027-06-01'), (facts, on) => {
        const { conditions, evaluate } = ruleSetAt(local, 'transfer.request', on);
        const parameters = parameterValues(local, on);
        expect(evaluate(facts, parameters)).toEqual(evaluateByReference(conditions, facts, parameters));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['ground', {}],
    ['permission', {}],
    ['deeming', {}],
  ])('may not be a %s', (modality, more) => {
    expect(() => lay(adds(rule('a', { modality, ...more })))).toThrow(
      expect.objectContaining({
        code: 'law/overlay-loosens',
        where: { file: 'local.rules.json', path: 'rules[0].modality' },
      }),
    );
  });

  it.each([
    ['prohibition', {}],
    ['presumption', { liftedBy: { party: 'province', cites: ['31.1'] } }],
    ['requirement', { requires: { kind: 'document', document: 'x' } }],
    ['duty', { duty: { bearer: 'school', act: 'x', label: { zh: 'x', en: 'x' } } }],
  ])('may be a %s', (modality, more) => {
    expect(() => lay(adds(rule('a', { modality, ...more })))).not.toThrow();
  });

  it('may not take the name of a rule there is, nor change the steps of a case', () => {
    expect(() => lay(adds(rule('late')))).toThrow('law/duplicate-rule');
    const cases = [JSON.parse(smallRegulation()['09-transfer/article-31.rules.json']!).cases[0]];
    delete cases[0].steps[0].when;
    expect(() => lay({ 'local.rules.json': { article: 3, rules: [], cases } })).toThrow(
      'law/overlay-loosens',
    );
  });

  it('have norms with ids of their own', () => {
    const path = 'norms[0].id';
    expect(() => lay({ 'local.norms.json': { norms: [norm('3.1', 3)] } })).toThrow(
      expect.objectContaining({ code: 'law/malformed', where: { file: 'local.norms.json', path } }),
    );
  });

  it('are not laid over themselves', () => {
    expect(() => lay({}, lay({}))).toThrow('law/duplicate-name');
  });

  it('need a header, and no file that nobody reads', () => {
    expect(() => overlay(base, {}, catalogue)).toThrow('overlay.json');
    expect(() => lay({ 'regulation.json': {} })).toThrow('law/unknown-file');
  });
});

describe('a simulation', () => {
  it('leaves the regulation as it was', () => {
    const facts = {
      'student.stage': 'senior',
      'application.days-since-opening': 4,
      'application.on': '2026-10-01',
    };
    const before = JSON.stringify([base, answers(base, facts), answers(base, {})]);
    const changed = lay({ ...sets('window', [null, 1]), ...adds(rule('strict', { on: ['*'] })) });
    expect(answers(changed, facts)).not.toEqual(answers(base, facts));
    expect(JSON.stringify([base, answers(base, facts), answers(base, {})])).toBe(before);
    expect(Object.isFrozen(changed.ruleSets['*']?.rules)).toBe(true);
  });

  it('has a digest of its own, which says what was laid over what', () => {
    const one = lay(sets('window', [null, 1]));
    const two = lay(sets('window', [null, 2]));
    expect(new Set([base.digest, one.digest, two.digest]).size).toBe(3);
    expect(lay(sets('window', [null, 1])).digest).toBe(one.digest);
    expect(one.overlays).toEqual([{ id: 'chengdu', title: header.title }]);
    expect(base.overlays).toEqual([]);
  });
});
