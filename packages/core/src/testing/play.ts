import fc from 'fast-check';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Step } from './history.ts';
import { aMove } from './moves.ts';
import { aStudent } from './people.ts';
import { type Engine, perform, type Script, type World } from './script.ts';

/**
 * Histories that can happen in a directory.
 *
 * @param students - how many people there are in it, at most
 */
export function aScript(
  directory: DirectoryDocument,
  { students = 1, moves = 40 }: { readonly students?: number; readonly moves?: number } = {},
): fc.Arbitrary<Script> {
  return fc.record({
    students: fc.array(aStudent(directory), { minLength: students, maxLength: students }),
    moves: fc.array(aMove(directory), { minLength: 1, maxLength: moves, size: 'max' }),
  });
}

/** So many histories that a seed settles, for work that is no property-based test. */
export function scriptsFrom(
  directory: DirectoryDocument,
  { seed, count, moves }: { readonly seed: number; readonly count: number; readonly moves: number },
): readonly Script[] {
  return fc.sample(aScript(directory, { moves }), { seed, numRuns: count });
}

/**
 * Lets a script happen without a register: nothing but `decide` and `evolve`. What only a register can see, that two
 * people get one number, nobody sees here.
 */
export function play(script: Script, world: World, engine: Engine = { decide, evolve }): readonly Step[] {
  const steps: Step[] = [];
  const records = new Map<string, StudentRecord>();
  const cues = perform(script, world, engine);
  for (let cue = cues.next(); !cue.done; ) {
    const { on, command, again } = cue.value;
    const before = records.get(command.record);
    if (!again) steps.push(step(on, command, before));
    const after = again ? before : steps.at(-1)?.after;
    if (after) records.set(command.record, after);
    cue = cues.next(after);
  }
  return steps;

  function step(on: string, command: Step['command'], before: StudentRecord | undefined): Step {
    const decision = engine.decide(world.regulation, before, command, { ...world, on });
    const after = decision.events.reduce<StudentRecord | undefined>(engine.evolve, before);
    return { on, command, decision, before, after };
  }
}
