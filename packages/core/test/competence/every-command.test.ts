import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { isOutsider } from '../../src/decision.ts';
import { decisionLetter } from '../../src/letters/index.ts';
import { type Command, commandTypes } from '../../src/procedures/command.ts';
import { stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { everyone, isMentioned, mayAct } from './parties.ts';

/** Nobody may: a file is kept for good (20.4). */
const aside = ['file.delete'];

/** A school that asks for a place for a student, or admits one, comes to have to do with it (32.2, 7.1). */
const takesIn = (command: Command) =>
  command.by.kind === 'school' &&
  (command.type === 'admission.admit' ||
    command.type === 'admission.refuse' ||
    (command.type === 'transfer.request' && command.receivingSchool === command.by.id));

/** What someone lawfully asked for, in every scenario that is not about the dates of the regulation. */
const lawful = shippedScenarios
  .filter(({ given }) => given.inForceFrom === undefined)
  .map(scenario => stageScenario(scenario, setting))
  .filter(
    ({ regulation, record, command, context }) =>
      decide(regulation, record, command, context).verdict !== 'refused',
  );

const types = commandTypes.filter(type => !aside.includes(type));
const of = (type: string) => lawful.filter(({ command }) => command.type === type);

describe('a party that the text does not name', () => {
  test('is tried for every command', () => {
    expect(types.filter(type => of(type).length === 0)).toEqual([]);
  });

  test.each(types)('does not get through: %s', type => {
    for (const { regulation, record, command, context } of of(type)) {
      const answers = everyone
        .filter(party => !mayAct(party, command, record, context))
        .map(by => ({ by, ...decide(regulation, record, { ...command, by } as Command, context) }));
      const through = answers.filter(({ verdict }) => verdict !== 'refused').map(({ by }) => by.id);
      expect(through, `${type} of ${JSON.stringify(record?.enrolments.at(-1))}`).toEqual([]);
    }
  });
});

describe('a party that the record does not mention', () => {
  const tried = lawful.flatMap(({ regulation, record, command, context }) =>
    everyone
      .filter(by => record && !isMentioned(by, record, context))
      .filter(by => !takesIn({ ...command, by } as Command))
      .map(by => ({ regulation, record: record!, command: { ...command, by } as Command, context })),
  );

  test('is told nothing: the answer is the one that it would get were there no such student', () => {
    expect(tried.length).toBeGreaterThan(5000);
    for (const { regulation, record, command, context } of tried) {
      const answer = decide(regulation, record, command, context);
      expect(isOutsider(answer), `${command.type} ${command.by.id}`).toBe(true);
      if (command.type !== 'record.import')
        expect(answer).toEqual(decide(regulation, undefined, command, context));
    }
  });

  test('is told nothing in a letter either', () => {
    const some = tried.filter((_, i) => i % 97 === 0);
    for (const { regulation, record, command, context } of some) {
      const decision = decide(regulation, record, command, context);
      const letter = (about: typeof record | undefined) =>
        decisionLetter({
          regulation,
          decision,
          record: about,
          command,
          directory: context.directory,
          on: context.on,
        });
      expect(letter(record)).toEqual(letter(undefined));
    }
  });
});
