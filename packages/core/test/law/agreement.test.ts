import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureEvaluator } from '../../src/law/closures.ts';
import type { Facts, FactValue } from '../../src/law/condition.ts';
import { foldUnless } from '../../src/law/conditions.ts';
import { defineRegulation, type RegulationData } from '../../src/law/define-regulation.ts';
import { explain, unknownFacts } from '../../src/law/explain.ts';
import { readFact } from '../../src/law/operand.ts';
import { evaluateByReference, meaningOf } from '../../src/law/reference.ts';
import type { Parameter } from '../../src/law/regulation.ts';
import { type SqlReading, sqlCondition, sqlLiteral } from '../../src/law/sql.ts';
import { toEngine } from '../../src/law/to-engine.ts';
import { factsOf, type RandomLaw, randomLaw } from './arbitraries.ts';
import { compiled } from './compiled.ts';
import { header, parameter, rule } from './small-regulation.ts';

const asked = (known: boolean) =>
  randomLaw.chain(law =>
    fc.record({
      law: fc.constant(law),
      facts: factsOf(law.catalogue, known),
      parameters: factsOf(law.parameterTypes, known),
      // What is found out later, of which a run takes as much as it likes.
      found: factsOf(law.catalogue),
    }),
  );

describe('the readings of one rule agree', () => {
  it('closures and generated code answer as the reference, whatever is unknown', () => {
    fc.assert(
      fc.property(asked(false), ({ law: { rules }, facts, parameters }) => {
        const expected = evaluateByReference(rules, facts, parameters);
        expect(closureEvaluator(rules)(facts, parameters)).toEqual(expected);
        expect(compiled(rules)(facts, parameters)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('SQL answers as the reference, whatever is unknown', () => {
    const database = new DatabaseSync(':memory:');
    fc.assert(
      fc.property(asked(false), ({ law: { rules }, facts, parameters }) => {
        const reading: SqlReading = {
          operand: name => sqlLiteral(readFact(name, facts, parameters)),
          holds: (list, element) => `instr(${list}, ',' || ${element} || ',') > 0`,
        };
        const values = rules.map(rule => sqlCondition(foldUnless(rule), reading));
        const row = database
          .prepare(`SELECT ${values.map((value, i) => `${value} AS v${i}`).join(', ')}`)
          .get();
        const answers = Object.values(row!).map(value => (value === null ? undefined : value === 1));
        expect(answers).toEqual(rules.map(rule => meaningOf(foldUnless(rule), facts, parameters)));
      }),
      { numRuns: 1500 },
    );
  });

  it('a trace has the value of the condition it explains, and asks for what is unknown where that is', () => {
    fc.assert(
      fc.property(asked(false), ({ law: { rules }, facts, parameters }) => {
        for (const condition of rules.map(foldUnless)) {
          const trace = explain(condition, facts, parameters);
          expect(trace.value).toBe(meaningOf(condition, facts, parameters));
          expect(unknownFacts(trace).length > 0).toBe(trace.value === undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('json-rules-engine agrees where every fact is known', async () => {
    await fc.assert(
      fc.asyncProperty(asked(true), async ({ law, facts, parameters }) => {
        const regulation = defineRegulation(dataOf(law, parameters), (_, conditions) =>
          closureEvaluator(conditions),
        );
        const { events } = await toEngine(regulation, 'act', { on: '2026-09-01' }).run(facts);
        const { holds, unknown } = evaluateByReference(law.rules, facts, parameters);
        expect(unknown).toEqual([]);
        expect(events.map(({ type }) => type).sort()).toEqual(holds.map(position => `rule-${position}`));
      }),
      { numRuns: 400 },
    );
  });
});

describe('more facts', () => {
  it('never change what is settled', () => {
    fc.assert(
      fc.property(asked(false), ({ law, facts, parameters, found }) => {
        const more = learn(facts, found);
        const before = evaluateByReference(law.rules, facts, parameters);
        const after = evaluateByReference(law.rules, more, parameters);
        expect(after.holds).toEqual(expect.arrayContaining([...before.holds]));
        for (const position of after.unknown) expect(before.unknown).toContain(position);
      }),
      { numRuns: 500 },
    );
  });

  it('settle every rule once all of them are known', () => {
    fc.assert(
      fc.property(asked(true), ({ law: { rules }, facts, parameters }) => {
        expect(compiled(rules)(facts, parameters).unknown).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The same facts and, of those that were unknown, the ones found. */
function learn(facts: Facts, found: Facts): Facts {
  const more: Record<string, FactValue | undefined> = { ...facts };
  for (const [name, value] of Object.entries(found)) more[name] ??= value;
  return more;
}

function dataOf({ rules, parameterTypes }: RandomLaw, values: Facts): RegulationData {
  return {
    header,
    chapters: [],
    norms: [],
    parameters: Object.entries(parameterTypes).map(([name, type]) => parameter(name, type, values[name])),
    readings: [],
    cases: [],
    rules: rules.map(({ when, unless }, index) => ({ rule: rule(`rule-${index}`), when, unless })),
    commands: { act: rules.map((_, index) => index) },
    digest: '',
  } as unknown as RegulationData & { parameters: Parameter[] };
}
