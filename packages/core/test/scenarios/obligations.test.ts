import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { duties, evolve, type StudentRecord } from '../../src/index.ts';
import { stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from './shipped.ts';

/** The chapter on safeguards: owed over a register, not over a record. */
const safeguards = 13;

/** Obligations that no act of the register comes before, so that nobody can owe them over a record; what carries them instead. */
const withoutADuty: Readonly<Record<string, string>> = {
  '3.4': 'owed by a school over no student: acts that an administrator does wait for one to be named',
  '15.3': 'comes before the record: nothing is established before the check is made',
  '23.1': 'what is assessed is known to the register only once it is entered',
  '36.1': 'an award is known to the register only once it is entered',
  '38.4': 'rests on progress that the school alone sees',
  '46.2': 'kept by the machine: a dropout keeps the record',
};

const { regulation } = setting;
const left = regulation.chapters
  .filter(({ ordinal }) => ordinal === safeguards)
  .flatMap(({ articles }) => articles);
const obligations = Object.values(regulation.norms).filter(
  ({ kind, article, source }) => kind === 'obligation' && source === undefined && !left.includes(article),
);

/** Norms of every duty that `duties` lists after the act of a scenario, with a scenario that shows it. */
const owed = new Map<string, string>();
for (const scenario of shippedScenarios) {
  const { regulation: law, record, command, context } = stageScenario(scenario, setting);
  const after = decide(law, record, command, context).events.reduce<StudentRecord | undefined>(
    evolve,
    record,
  );
  for (const { cites } of after ? duties(after, context.on) : [])
    for (const norm of cites) owed.set(norm, scenario.name);
}

describe('every obligation is owed by someone, and a scenario shows it', () => {
  test.each(obligations.map(({ id, gist }) => [id, gist.zh]))('%s %s', id => {
    expect(owed.has(id)).toBe(!(id in withoutADuty));
  });

  test('but those that the register cannot see coming', () => {
    const ids = obligations.map(({ id }) => id);
    expect(Object.keys(withoutADuty).filter(id => !ids.includes(id))).toEqual([]);
    // What the law wing says is an obligation to be carried as one has no way out.
    for (const id of Object.keys(withoutADuty)) expect(regulation.norms[id]!.via).not.toContain('obligation');
  });
});

test('there are more than 350 scenarios', () => {
  expect(shippedScenarios.length).toBeGreaterThan(350);
});
