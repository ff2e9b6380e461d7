import fc from 'fast-check';
import { type CommandType, commandTypes } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import { courses } from './courses.ts';
import { aWhile } from './days.ts';
import { aDraft, type Draft } from './drafts.ts';

/** What someone does next. */
export type Move = {
  /** Days that pass before. */
  readonly after: number;
  /** About which of several students; counted round. */
  readonly student: number;
} & (
  | {
      /** An act: as it is drafted, or as one would write it who means well. */
      readonly do: 'act';
      readonly draft: Draft;
      readonly wellMeant: boolean;
      /** How often: a term of truancy is many acts. */
      readonly times: number;
      /** The case that it opens is approved to the end. */
      readonly through: boolean;
    }
  /** What is drafted first and is not refused. */
  | { readonly do: 'likely'; readonly drafts: readonly Draft[]; readonly through: boolean }
  /** One of the {@link courses}, in days to come. */
  | { readonly do: 'course'; readonly course: string; readonly seed: number }
  /** A standing duty is met. */
  | { readonly do: 'duty'; readonly which: number }
  /** The open case goes a step on. */
  | { readonly do: 'step' }
  /** A command is sent again, as after a lost answer. */
  | { readonly do: 'again'; readonly which: number }
);

/** Anything that can be done in a directory, lawful and unlawful. */
export function aMove(directory: DirectoryDocument): fc.Arbitrary<Move> {
  const draft = aDraft(directory);
  const head = { after: aWhile(), student: fc.nat(7) };
  const mostly = fc.integer({ min: 0, max: 9 }).map(n => n > 2);
  const as = <const Kind extends Move['do']>(kind: Kind) => ({ ...head, do: fc.constant(kind) });
  const drafts = fc.array(draft, { minLength: 4, maxLength: 6 });
  const course = fc.constantFrom(...Object.keys(courses));
  const times = fc.constantFrom(1, 1, 1, 3, 8);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ ...as('likely'), drafts, through: mostly }) },
    { weight: 4, arbitrary: fc.record({ ...as('act'), draft, wellMeant: mostly, times, through: mostly }) },
    { weight: 1, arbitrary: fc.record({ ...as('course'), course, seed: fc.nat(9999) }) },
    { weight: 3, arbitrary: fc.record({ ...as('duty'), which: fc.nat(5) }) },
    { weight: 2, arbitrary: fc.record(as('step')) },
    { weight: 1, arbitrary: fc.record({ ...as('again'), which: fc.nat(50) }) },
  );
}

/** The command that meets a duty; `undefined` where nobody commands it. */
export const meeting = (act: string): CommandType | undefined => commandTypes.find(type => type === act);
