import fc from 'fast-check';
import type { decide } from '../decide.ts';
import type { evolve } from '../evolve.ts';
import { type Command, type CommandType, commandSchema } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { courses } from './courses.ts';
import { later } from './days.ts';
import { type Draft, draftsFor } from './drafts.ts';
import type { Setting } from './history.ts';
import { lawful } from './lawful.ts';
import { type Move, meeting } from './moves.ts';
import type { StudentContent } from './people.ts';

/** What decides and what an event makes of a record; another one than xueji’s own where a test breaks it on purpose. */
export interface Engine {
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
}

/** A history before it happens. */
export interface Script {
  readonly students: readonly StudentContent[];
  readonly moves: readonly Move[];
}

export interface World extends Setting {
  /** The same directory, as a document. */
  readonly document: DirectoryDocument;
}

export interface Cue {
  readonly on: string;
  readonly command: Command;
  /** It was sent before. */
  readonly again: boolean;
}

/** First day of every history: the terms and working days of the year before it and after it should be known. */
const firstDay = '2025-08-25';

/**
 * A script as it happens: each command is made for the record as it then stands. Whoever runs it hands each command in
 * and answers with the record after it. What is malformed is never handed in.
 */
export function* perform(
  { students, moves }: Script,
  world: World,
  engine: Engine,
): Generator<Cue, void, StudentRecord | undefined> {
  const records = new Map<string, StudentRecord>();
  const sent: Cue[] = [];
  const drafts = draftsFor(world.document);
  let on = firstDay;

  function* handIn(command: Command | undefined): Generator<Cue, void, StudentRecord | undefined> {
    if (!command) return;
    const cue = { on, command, again: false };
    sent.push(cue);
    const after = yield cue;
    if (after) records.set(command.record, after);
  }
  function* approveThrough(id: string): Generator<Cue, void, StudentRecord | undefined> {
    for (let step = 0; step < 10; step++) {
      const record = records.get(id);
      if (record?.case?.state !== 'open') return;
      on = later(on, 1);
      yield* handIn(commandFor(plain('case.approve', 1), true, record));
    }
  }
  const commandFor = (draft: Draft, wellMeant: boolean, record: StudentRecord) =>
    commandIn(draft, wellMeant, record, on, world, `c-${sent.length + 1}`);
  const isRefused = (command: Command) =>
    engine.decide(world.regulation, records.get(command.record), command, { ...world, on }).verdict ===
    'refused';
  const plain = (type: CommandType, seed: number) => fc.sample(drafts[type], { numRuns: 1, seed })[0]!;

  for (const [i, content] of students.entries()) yield* handIn(importOf(content, i));

  for (const move of moves) {
    on = later(on, move.after);
    const record = records.get(`student-${move.student % students.length}`);
    if (!record) continue;
    const now = () => records.get(record.id)!;
    switch (move.do) {
      case 'act':
        for (let i = 0; i < move.times; i++) yield* handIn(commandFor(move.draft, move.wellMeant, now()));
        break;
      case 'likely': {
        const commands = move.drafts.map(draft => commandFor(draft, true, record));
        yield* handIn(commands.find(command => command && !isRefused(command)));
        break;
      }
      case 'course':
        for (const { type, after = 0, times = 1, leavesOpen } of courses[move.course] ?? []) {
          for (let i = 0; i < times; i++) {
            on = later(on, after);
            yield* handIn(commandFor(plain(type, move.seed), true, now()));
          }
          if (!leavesOpen) yield* approveThrough(record.id);
        }
        break;
      case 'duty': {
        const duty = record.duties[move.which % Math.max(record.duties.length, 1)];
        const type = duty && meeting(duty.act);
        if (type) yield* handIn(commandFor(plain(type, move.which + 1), true, record));
        break;
      }
      case 'step':
        yield* handIn(commandFor(plain('case.approve', 1), true, record));
        break;
      case 'again':
        yield { ...sent[move.which % sent.length]!, again: true };
    }
    if ('through' in move && move.through) yield* approveThrough(record.id);
  }
}

function importOf(content: StudentContent, i: number): Command | undefined {
  const by = { kind: 'school', id: content.enrolments[0]?.school };
  return parsed({ type: 'record.import', id: `import-${i}`, record: `student-${i}`, by, content });
}

function commandIn(
  draft: Draft,
  wellMeant: boolean,
  record: StudentRecord,
  on: string,
  { directory, document }: World,
  id: string,
): Command | undefined {
  const content = wellMeant ? lawful(draft, { on, record, directory, document }) : draft;
  return parsed({ ...content, id, record: record.id });
}

function parsed(input: object): Command | undefined {
  // As it would come over the wire: without what is undefined.
  const { success, data } = commandSchema.safeParse(JSON.parse(JSON.stringify(input)));
  return success ? data : undefined;
}
