import { canonicalJson, sha256Of } from '../canonical.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { XuejiError } from '../errors/index.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Command } from '../procedures/command.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { changeFor, decisionKey, type StoredRecord } from './change.ts';
import type { Change, Store } from './store.ts';

/** What a decision is made and written with. */
export interface Deciding {
  readonly regulation: Regulation;
  readonly directory: Context['directory'];
  readonly calendar: Context['calendar'];
  readonly clock: { readonly today: () => string; readonly now: () => string };
  readonly identityKey: string;
}

export interface Decided {
  readonly decision: Decision;
  /** The record as it is after the decision. */
  readonly record: StudentRecord | undefined;
  /** What is to be written, the decision with it; absent where nothing follows. */
  readonly change?: Change;
}

/** Decides a command on a record and makes the change that follows; nothing is written yet. */
export function decided(options: Deciding, command: Command, before: StoredRecord | undefined): Decided {
  const { regulation, directory, calendar, clock, identityKey } = options;
  const decision = decide(regulation, before?.record, command, { on: clock.today(), directory, calendar });
  if (decision.events.length === 0) return { decision, record: before?.record };
  const { change, after } = changeFor({
    command,
    decision,
    before,
    regulation,
    at: clock.now(),
    identityKey,
  });
  const kept = { key: decisionKey(command.id), expect: 'absent', version: 1, tags: {} } as const;
  const doc = canonicalJson({ digest: change.digest, command, decision } satisfies StoredDecision);
  return { decision, record: after, change: { ...change, writes: [...change.writes, { ...kept, doc }] } };
}

/** What was asked and answered, as it is kept. */
export interface KeptDecision {
  readonly command: Command;
  readonly decision: Decision;
}

interface StoredDecision extends KeptDecision {
  readonly digest: string;
}

/**
 * A decision that the register keeps, with what was asked; `undefined` where none is: of a refusal, of a request that wrote nothing, and
 * of an import in one go.
 *
 * @param id - of the command
 * @example
 * const kept = await keptDecision(store, 'r-1');
 */
export async function keptDecision(store: Store, id: string): Promise<KeptDecision | undefined> {
  const [stored] = await store.read([decisionKey(id)]);
  if (!stored) return undefined;
  const { command, decision } = JSON.parse(stored.doc) as StoredDecision;
  return { command, decision };
}

/**
 * The decision that a command got when it was sent before.
 *
 * @param doc - the kept decision of this id
 * @throws XuejiError `registry/reused` where the id was used for another command
 */
export function decidedBefore(command: Command, doc: string): Decision {
  const kept = JSON.parse(doc) as StoredDecision;
  if (kept.digest !== sha256Of(canonicalJson(command)))
    throw new XuejiError('registry/reused', { id: command.id }, { path: 'id' });
  return kept.decision;
}
