import fc from 'fast-check';
import { canonicalJson } from '../canonical.ts';
import { decide } from '../decide.ts';
import { type Decision, isOutsider } from '../decision.ts';
import { isXuejiError } from '../errors/index.ts';
import { evolve } from '../evolve.ts';
import { hasBusinessWith } from '../record/business.ts';
import { type DirectoryDocument, directoryOf, directorySchema } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { createRegistry, type Registry, verify } from '../registry/index.ts';
import type { Store } from '../registry/store.ts';
import { asTold, onlyAsks } from '../told.ts';
import type { Setting, Step } from './history.ts';
import { invariants } from './invariants/index.ts';
import { Model } from './model.ts';
import { aScript } from './play.ts';
import { reached } from './reached.ts';
import { type Cue, perform, type Script, type World } from './script.ts';

export interface HistoryRun extends Omit<Setting, 'directory'> {
  /** Schools and authorities that the histories happen among. */
  readonly directory: DirectoryDocument;
  /** Gives an empty store for a history; it is closed at its end. */
  readonly open: () => Promise<Store>;
  /** How many histories; 50 if not said. */
  readonly numRuns?: number;
  /** People in each; 4 if not said. */
  readonly students?: number;
  /** Moves in each, at most; 40 if not said. */
  readonly moves?: number;
  /** Plays the same histories again. */
  readonly seed?: number;
}

export interface HistoryReport {
  readonly seed: number;
  readonly histories: number;
  readonly steps: number;
  /** In how many histories each event, verdict and turn came about. */
  readonly reached: ReadonlyMap<string, number>;
}

/**
 * Lets random histories happen in a register over a store, lawful and unlawful moves of several people, commands sent
 * twice and twice at once, and checks what must hold: against a model after each command, and at the end of each history
 * every {@link invariants invariant}, the ledger and the stored records.
 *
 * @throws Error with the shortest history that breaks something, what it breaks, and the seed that plays it again
 * @example const { reached } = await historyRun({ regulation, directory, calendar, open: async () => myStore() })
 */
export async function historyRun({ open, directory: input, ...options }: HistoryRun): Promise<HistoryReport> {
  const { regulation, calendar, numRuns = 50, students = 4, moves = 40 } = options;
  const document = directorySchema.parse(input);
  const world: World = { regulation, calendar, document, directory: directoryOf(document) };
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const counts = new Map<string, number>();
  let steps = 0;
  const property = fc.asyncProperty(aScript(document, { students, moves }), async script => {
    const store = await open();
    try {
      const history = await through(store, script, world);
      steps += history.length;
      for (const name of reached(history)) counts.set(name, (counts.get(name) ?? 0) + 1);
    } finally {
      await store.close();
    }
  });
  await fc.assert(property, { seed, numRuns, includeErrorInReport: true });
  return { seed, histories: numRuns, steps, reached: counts };
}

async function through(store: Store, script: Script, world: World): Promise<readonly Step[]> {
  let on = '';
  const registry = createRegistry({
    ...world,
    store,
    clock: { today: () => on, now: () => `${on}T09:00:00+08:00` },
    identityKey: 'for random histories',
  });
  const model = new Model();
  const steps: Step[] = [];
  const cues = perform(script, world, { decide, evolve });
  for (let cue = cues.next(); !cue.done; cue = cues.next(model.records.get(cue.value.command.record))) {
    on = cue.value.on;
    const step = await handIn(registry, cue.value, model, world);
    if (step) steps.push(step);
  }
  for (const { name, cites, says, check } of invariants) {
    requireNone(check(steps, world), `${name} (${cites.join(', ')}): ${says.zh} / ${says.en}`);
  }
  await requireStored(store, registry, model);
  return steps;
}

async function handIn(registry: Registry, cue: Cue, model: Model, world: World): Promise<Step | undefined> {
  const { on, command, again } = cue;
  const before = model.records.get(command.record);
  const answered = model.answers.get(command.id);
  const sending = again ? [registry.submit(command), registry.submit(command)] : [registry.submit(command)];
  const [first, ...more] = await Promise.allSettled(sending);
  if (first?.status !== 'fulfilled') {
    requireGoodReason(first?.reason, cue, model, before, world);
    return undefined;
  }
  const { decision, record, replayed } = first.value;
  const same = more.every(other => other.status === 'fulfilled' && isSame(other.value.decision, decision));
  requireNone(same ? [] : [command.id], 'sent twice at once, a command got two answers');
  if (answered) {
    requireNone(
      replayed && isSame(answered, decision) ? [] : [command.id],
      'sent again, a command got another answer',
    );
    const shown = before && hasBusinessWith(before, command.by, world.directory) ? before : undefined;
    requireNone(isSame(record, shown) ? [] : [command.id], 'sent again, a command changed the record');
    return undefined;
  }
  const context = { ...world, on };
  const whole = decide(world.regulation, before, command, context);
  const told = asTold(whole, world.regulation, before, command, context);
  requireNone(
    isSame(told, decision) ? [] : [command.id],
    'the answer is not what the party may be told of it',
  );
  const asks = whole.events.length === 0 && onlyAsks(before, command, world);
  const isHidden = isOutsider(whole) || asks;
  requireNone(isHidden && record ? [command.id] : [], 'who has nothing to do with the record was shown it');
  const after = isHidden ? before : record;
  requireNone(model.learn(cue, whole, after), 'the register and the model differ');
  return { on, command, decision: whole, before, after };
}

/** A command is turned away at the door for a party that nobody knows, or for a number that another has. */
function requireGoodReason(
  error: unknown,
  { on, command }: Cue,
  model: Model,
  before: StudentRecord | undefined,
  world: World,
): void {
  if (isXuejiError(error, 'input/unknown-party')) return;
  if (!isXuejiError(error, 'registry/taken')) throw error;
  const { events } = decide(world.regulation, before, command, { ...world, on });
  const wanted = events.reduce<StudentRecord | undefined>(evolve, before);
  requireNone(
    wanted && model.conflicts(wanted) ? [] : [command.id],
    'refused as taken, though nobody has it',
  );
}

/** What is stored is what was answered, and the ledger accounts for it. */
async function requireStored(store: Store, registry: Registry, { records }: Model): Promise<void> {
  for (const [id, record] of records) {
    requireNone(isSame(await registry.show(id), record) ? [] : [id], 'the register holds another record');
  }
  const report = await verify(store);
  requireNone(
    report.faults.map(fault => JSON.stringify(fault)),
    'the ledger does not account for the records',
  );
  requireNone(
    report.records === records.size ? [] : [`${report.records}`],
    'the register holds other records',
  );
}

const isSame = (a: Decision | StudentRecord | undefined, b: Decision | StudentRecord | undefined) =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

function requireNone(faults: readonly string[], what: string): void {
  if (faults.length > 0) throw new Error(`${what}: ${faults.join('; ')}`);
}
