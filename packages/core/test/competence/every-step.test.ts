import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { evolve, type StudentRecord } from '../../src/index.ts';
import { type Command, parseCommand } from '../../src/procedures/command.ts';
import { type Party, sameParty } from '../../src/record/vocabulary.ts';
import { type StagedScenario, stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { everyone } from './parties.ts';

/** The acts on a case by the party whose turn it is, and by the one that opened it. */
const onTheStep = [
  { type: 'case.approve' },
  { type: 'case.refuse', norms: [], reason: '示例' },
  { type: 'case.return', asksFor: ['other'], reason: '示例' },
];
const byTheOpener = [{ type: 'case.recall' }, { type: 'case.resubmit', documents: [{ kind: 'other' }] }];

/** A case as a scenario opens it. */
const opened = shippedScenarios
  .filter(({ given }) => given.inForceFrom === undefined)
  .map(scenario => stageScenario(scenario, setting))
  .flatMap(staged => {
    const after = happens(staged, staged.record, staged.command);
    return after?.case && !staged.record?.case ? [{ ...staged, record: after }] : [];
  });

/** One of each kind of case for each stage and each row of parties. */
const kinds = new Map(
  opened.map(staged => {
    const { name, openedBy, steps } = staged.record.case!;
    const { stage } = staged.record.enrolments.at(-1)!;
    return [JSON.stringify([name, stage, openedBy.kind, steps.map(({ party }) => party)]), staged] as const;
  }),
);
const named = (name: string) => [...kinds.values()].filter(({ record }) => record.case!.name === name);

function happens(
  { regulation, context }: StagedScenario,
  record: StudentRecord | undefined,
  command: Command,
) {
  const { events } = decide(regulation, record, command, context);
  return events.length === 0 ? undefined : events.reduce<StudentRecord | undefined>(evolve, record);
}

/** Who gets an act on the case through, of all that try. */
function through(staged: StagedScenario, record: StudentRecord, act: object): readonly Party[] {
  return everyone.filter(by => {
    const command = parseCommand({ id: 'try', record: record.id, by, ...act });
    return decide(staged.regulation, record, command, staged.context).verdict !== 'refused';
  });
}

const others = (parties: readonly Party[], one: Party) => parties.filter(party => !sameParty(party, one));

describe.each(setting.regulation.cases)('$name', ({ name, steps }) => {
  const seen = new Set<string>();
  for (const staged of named(name)) {
    let record: StudentRecord | undefined = staged.record;
    while (record?.case) {
      const { openedBy, steps: own, at } = record.case;
      const { id, party } = own[at]!;
      seen.add(id);
      const now: StudentRecord = record;
      test(`only ${party.id} acts on the step ${id} of the case on ${now.enrolments.at(-1)!.school}`, () => {
        for (const act of onTheStep) expect(others(through(staged, now, act), party), act.type).toEqual([]);
        for (const act of byTheOpener)
          expect(others(through(staged, now, act), openedBy), act.type).toEqual([]);
        expect(through(staged, now, onTheStep[2]!)).toEqual([party]);
      });
      const approve = parseCommand({ id: `step-${at}`, type: 'case.approve', record: now.id, by: party });
      record = happens(staged, now, approve);
    }
  }

  test('is opened by a scenario, and every step of it is reached', () => {
    expect([...seen].sort()).toEqual(steps.map(({ id }) => id).sort());
  });
});
