import fc from 'fast-check';
import type { CommandInput } from '../../src/procedures/command.ts';
import type { DirectoryDocument } from '../../src/record/directory.ts';
import {
  type DocumentKind,
  documentKinds,
  type Party,
  transferGrounds,
} from '../../src/record/vocabulary.ts';
import { aDay, aParty } from '../../src/testing/index.ts';

/** A request for a transfer or an arrangement of one: often lawful, often not, with facts missing now and then. */
export function aTransfer(directory: DirectoryDocument): fc.Arbitrary<CommandInput> {
  const mostly = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false));
  return fc
    .record({
      school: fc.constantFrom(...directory.schools),
      other: aParty(directory),
      rightParty: mostly,
      appliedOn: aDay(),
      ground: fc.option(fc.constantFrom(...transferGrounds), { nil: undefined, freq: 6 }),
      kinds: fc.oneof(
        { weight: 6, arbitrary: fc.constant<DocumentKind[]>([...documentKinds]) },
        fc.subarray<DocumentKind>([...documentKinds]),
      ),
      recordMoves: mostly,
      arranged: fc.boolean(),
      lifts: fc.subarray(['31.1', '31.2', '31.3', '31.4', '33.2'], { minLength: 1 }),
    })
    .map(({ school, other, rightParty, appliedOn, ground, kinds, recordMoves, arranged, lifts }) => {
      const terms = {
        id: 'asked',
        record: 'student',
        receivingSchool: school.id,
        appliedOn,
        ...(ground === undefined ? {} : { ground }),
        documents: kinds.map(kind => ({ kind })),
        recordMoves,
      };
      const determinations = lifts.map(norm => ({ norm, reason: '特殊情况' }));
      const receiving: Party = { kind: 'school', id: school.id };
      return arranged
        ? { type: 'transfer.arrange', ...terms, by: rightParty ? highest(directory) : other, determinations }
        : { type: 'transfer.request', ...terms, by: rightParty ? receiving : other };
    });
}

function highest({ authorities }: DirectoryDocument): Party {
  const top = authorities.find(authority => authority.superior === undefined)!;
  return { kind: 'authority', id: top.id };
}
