import type { Decision } from '../../decision.ts';
import { isXuejiError, XuejiError } from '../../errors/index.ts';
import { type Command, type CommandInput, parseCommand } from '../../procedures/command.ts';
import type { StudentRecord } from '../../record/student-record.ts';
import { decisionKey, readRecord, recordKey, type StoredRecord, tagsOf } from '../change.ts';
import { type Decided, decided, decidedBefore } from '../decided.ts';
import { createRegistry, type RegistryOptions, requireKnown } from '../registry.ts';
import { isStoreRefusal, type Stored, type Tags } from '../store.ts';
import { commitPage } from './commit-page.ts';

/** One act on every record that has the tags. */
export interface Job {
  readonly where: Tags;
  /** Records per page: all that is ever held in memory, and what one commit writes. */
  readonly size: number;
  /** Decides and writes nothing. */
  readonly dryRun: boolean;
  /** The same record always gets the same id, so that what was done once is not done again. */
  readonly commandFor: (record: StudentRecord) => CommandInput;
  /** Whether the document may be one to work on: asked before it is parsed. */
  readonly glance?: (stored: Stored) => boolean;
  /** Whether there is anything to do for the record. */
  readonly concerns: (record: StudentRecord) => boolean;
}

/** What became of one record. */
export type JobItem =
  | {
      readonly kind: 'decided';
      readonly before: StudentRecord;
      readonly record: StudentRecord;
      readonly decision: Decision;
      /** Decided by an earlier run: nothing was written now. */
      readonly replayed: boolean;
    }
  /** Nothing was to be done; without `record`, as a glance showed. */
  | { readonly kind: 'passed-over'; readonly record?: StudentRecord }
  | { readonly kind: 'failed'; readonly id: string; readonly error: XuejiError };

/**
 * Goes through the records page by page, and commits each page before it asks for the next. Broken off anywhere, it is run
 * again: the pages that were committed are answered from what was kept. A record in trouble is reported and held back; the
 * others of its page are written.
 *
 * @throws StoreRefusal where the store as a whole cannot go on (busy, lost, schema); a guest’s for whatever it refuses
 */
export async function* runJob(options: RegistryOptions, job: Job): AsyncGenerator<readonly JobItem[]> {
  const { store } = options;
  for await (const page of store.scan({ kind: 'student', where: job.where, size: job.size })) {
    const asked = page.map(stored => attempt(stored, () => ask(job, stored)));
    const commands = asked.flatMap(one => ('command' in one ? one.command : []));
    const answers = await answersTo(options, commands);
    const done = asked.map(one =>
      'command' in one
        ? attempt(one.stored, () => answer(options, job, one, answers.get(one.command.id)))
        : one,
    );
    const heldBack = job.dryRun ? new Set<Pending>() : await commitPage(options, done.filter(isPending));
    const items: JobItem[] = [];
    for (const one of done) {
      if (!isPending(one)) items.push(one);
      else items.push(heldBack.has(one) ? await alone(options, job, one.before) : itemOf(one));
    }
    yield items;
  }
}

interface Asked {
  readonly stored: Stored;
  readonly before: StoredRecord;
  readonly command: Command;
}

/** Decided, and perhaps still to be written. */
export interface Pending extends Decided {
  readonly kind: 'pending';
  readonly before: StudentRecord;
}

const isPending = (one: Pending | JobItem): one is Pending => one.kind === 'pending';

function ask({ commandFor, glance }: Job, stored: Stored): Asked | JobItem {
  if (glance?.(stored) === false) return { kind: 'passed-over' };
  const before = readRecord(stored)!;
  return { stored, before, command: parseCommand(commandFor(before.record)) };
}

function answer(
  options: RegistryOptions,
  { concerns }: Job,
  { before, command }: Asked,
  kept: string | undefined,
): Pending | JobItem {
  const { record } = before;
  if (kept !== undefined) {
    const decision = decidedBefore(command, kept);
    return { kind: 'decided', before: record, record, decision, replayed: true };
  }
  if (!concerns(record)) return { kind: 'passed-over', record };
  requireKnown(options, command);
  return { kind: 'pending', before: record, ...decided(options, command, before) };
}

async function answersTo(
  { store }: RegistryOptions,
  commands: readonly Command[],
): Promise<ReadonlyMap<string, string>> {
  if (commands.length === 0) return new Map();
  const found = await store.read(commands.map(({ id }) => decisionKey(id)));
  return new Map(found.flatMap((stored, i) => (stored ? [[commands[i]!.id, stored.doc] as const] : [])));
}

const itemOf = ({ before, decision, record }: Pending): JobItem => ({
  kind: 'decided',
  before,
  record: record ?? before,
  decision,
  replayed: false,
});

/** Someone else wrote the record since the page was read: it is read and decided again, by itself. */
async function alone(options: RegistryOptions, job: Job, { id }: StudentRecord): Promise<JobItem> {
  try {
    const [stored] = await options.store.read([recordKey(id)]);
    const { record: before } = readRecord(stored)!;
    const tags = tagsOf(before);
    const stillListed = Object.entries(job.where).every(
      ([name, value]) => tags[name as keyof Tags] === value,
    );
    if (!stillListed || !job.concerns(before)) return { kind: 'passed-over', record: before };
    const { decision, record, replayed } = await createRegistry(options).submit(job.commandFor(before));
    return { kind: 'decided', before, record: record ?? before, decision, replayed };
  } catch (error) {
    if (isStoreRefusal(error)) throw error;
    return failure(id, error);
  }
}

function attempt<T>({ key }: Stored, work: () => T): T | JobItem {
  try {
    return work();
  } catch (error) {
    return failure(key.id, error);
  }
}

function failure(id: string, error: unknown): JobItem {
  const known = isXuejiError(error) ? error : undefined;
  return {
    kind: 'failed',
    id,
    error: known ?? new XuejiError('registry/unreadable', { id }, { path: id }, { cause: error }),
  };
}
