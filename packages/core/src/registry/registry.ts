import type { Context } from '../context.ts';
import { type Decision, isOutsider } from '../decision.ts';
import { XuejiError } from '../errors/index.ts';
import type { Regulation } from '../law/regulation.ts';
import { type Command, parseCommand } from '../procedures/command.ts';
import { hasBusinessWith } from '../record/business.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import { asTold, onlyAsks } from '../told.ts';
import { decisionKey, readRecord, recordKey } from './change.ts';
import { decided, decidedBefore } from './decided.ts';
import type { LedgerBody } from './ledger.ts';
import { isStoreRefusal, type Store, type StoreRefusal } from './store.ts';

export interface Clock {
  /** Calendar date in Asia/Shanghai, `YYYY-MM-DD`: the day of a decision. */
  readonly today: () => string;
  /** Instant, ISO 8601: the time stamp of a ledger entry. */
  readonly now: () => string;
}

export interface RegistryOptions {
  readonly regulation: Regulation;
  readonly store: Store;
  readonly directory: Context['directory'];
  readonly calendar: Context['calendar'];
  readonly clock: Clock;
  /** Secret with which identity numbers are hashed for the uniqueness claims; keep it for as long as the register. */
  readonly identityKey: string;
}

export interface Submission {
  readonly decision: Decision;
  /** As it stands; `undefined` where there is none, and for a party that has nothing to do with it. */
  readonly record: StudentRecord | undefined;
  /** The command was decided before: this is the answer that it got then. */
  readonly replayed: boolean;
}

/** A stale write is decided again on the newer record this many times; then the caller is told. */
const attempts = 5;

/**
 * The register: loads a record, decides, and saves what follows, all in one commit. Nothing else writes a record.
 *
 * @example const registry = createRegistry({ regulation, store, directory, calendar, clock, identityKey })
 */
export function createRegistry(options: RegistryOptions) {
  return {
    options,

    /**
     * Decides a command and saves what follows from it. Sent again with the same id it changes nothing and gets the same
     * answer.
     *
     * @throws XuejiError `input/…` for a malformed command or an unknown party, `registry/reused` where the id was used for
     *   another command, `registry/contended` where others kept writing the same record
     */
    submit: (input: unknown): Promise<Submission> => submit(options, input),

    /**
     * The record as it stands; `undefined` where the register doesn’t have it.
     *
     * @param as - who looks; one that has nothing to do with the record (3.1) gets what it would get were there none. Absent: whoever
     *   runs the register
     */
    async show(id: string, as?: Party): Promise<StudentRecord | undefined> {
      const [stored] = await options.store.read([recordKey(id)]);
      const record = readRecord(stored)?.record;
      return as === undefined ? record : shownTo(as, record, options);
    },

    /** What happened to a record, oldest first. */
    async *history(id: string): AsyncIterable<LedgerBody & { readonly seq: number; readonly hash: string }> {
      for await (const { seq, hash, body } of options.store.ledger(id)) {
        yield { ...(JSON.parse(body) as LedgerBody), seq, hash };
      }
    },
  };
}

export type Registry = ReturnType<typeof createRegistry>;

async function submit(options: RegistryOptions, input: unknown): Promise<Submission> {
  const command = parseCommand(input);
  requireKnown(options, command);
  for (let attempt = 1; ; attempt++) {
    const [stored, answer] = await options.store.read([recordKey(command.record), decisionKey(command.id)]);
    const before = readRecord(stored);
    if (answer)
      return {
        decision: decidedBefore(command, answer.doc),
        record: shownTo(command.by, before?.record, options),
        replayed: true,
      };
    try {
      const { decision, record, change } = decided(options, command, before);
      if (change) await options.store.commit([change]);
      return { ...told(options, { decision, record }, before?.record, command), replayed: false };
    } catch (error) {
      if (!isStoreRefusal(error)) throw error;
      if (!mayTryAgain(error, options.store)) throw refusedByStore(error, command);
      if (attempt === attempts)
        throw new XuejiError('registry/contended', { attempts }, {}, { cause: error });
    }
  }
}

/** The answer as its party may have it. */
function told(
  { regulation, directory, calendar, clock }: RegistryOptions,
  { decision, record }: Pick<Submission, 'decision' | 'record'>,
  before: StudentRecord | undefined,
  command: Command,
): Pick<Submission, 'decision' | 'record'> {
  const context = { on: clock.today(), directory, calendar };
  const asks = decision.events.length === 0 && onlyAsks(before, command, context);
  return {
    decision: asTold(decision, regulation, before, command, context),
    record: isOutsider(decision) || asks ? undefined : record,
  };
}

function shownTo(
  party: Party,
  record: StudentRecord | undefined,
  { directory }: Pick<RegistryOptions, 'directory'>,
): StudentRecord | undefined {
  return record && hasBusinessWith(record, party, directory) ? record : undefined;
}

/** A stale record is read and decided again; what a guest finds busy only the owner of the transaction can retry. */
function mayTryAgain({ reason }: StoreRefusal, { traits }: Store): boolean {
  return (
    (reason.kind === 'stale' || reason.kind === 'busy' || reason.kind === 'ledger') && traits.role === 'host'
  );
}

export function refusedByStore(error: StoreRefusal, command: Command): XuejiError | StoreRefusal {
  const { reason } = error;
  if (reason.kind === 'reused')
    return new XuejiError('registry/reused', { id: command.id }, { path: 'id' }, { cause: error });
  if (reason.kind === 'taken') {
    return new XuejiError(
      'registry/taken',
      { scope: reason.claim.scope },
      { path: 'record' },
      { cause: error },
    );
  }
  return error;
}

/** Decisions treat what the directory lacks as unknown; at the door a party that it lacks is a mistake. */
export function requireKnown({ directory }: RegistryOptions, command: Command): void {
  const { by } = command;
  if (!isKnown(directory, by))
    throw new XuejiError('input/unknown-party', { kind: by.kind, id: by.id }, { path: 'by' });
  for (const path of ['receivingSchool', 'school', 'into'] as const) {
    const id: unknown = path in command ? command[path as keyof Command] : undefined;
    if (typeof id === 'string' && !directory.school(id))
      throw new XuejiError('input/unknown-party', { kind: 'school', id }, { path });
  }
  if ('unit' in command && !isKnown(directory, command.unit))
    throw new XuejiError('input/unknown-party', { ...command.unit }, { path: 'unit' });
}

function isKnown(directory: Context['directory'], party: Party): boolean {
  if (party.kind === 'school') return directory.school(party.id) !== undefined;
  if (party.kind === 'authority') return directory.authority(party.id) !== undefined;
  return true;
}
