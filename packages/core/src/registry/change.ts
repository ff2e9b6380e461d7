import { canonicalJson, sha256Of } from '../canonical.ts';
import type { Decision } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Command } from '../procedures/command.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { claimsBetween } from './claims.ts';
import { chain, genesis } from './ledger.ts';
import { type Change, type Key, noticeOf, type Stored, type Tags } from './store.ts';

export const recordKey = (id: string): Key => ({ kind: 'student', id });
export const decisionKey = (commandId: string): Key => ({ kind: 'decision', id: commandId });

/** A stored record: the record, and the hash of the newest entry of its ledger. */
export interface StoredRecord {
  readonly record: StudentRecord;
  readonly head: string;
}

export function readRecord(stored: Stored | undefined): StoredRecord | undefined {
  return stored && (JSON.parse(stored.doc) as StoredRecord);
}

export interface Commitment {
  readonly command: Command;
  readonly decision: Decision;
  readonly before: StoredRecord | undefined;
  readonly regulation: Regulation;
  readonly at: string;
  readonly identityKey: string;
}

/** All that a decision writes, as one change: record, ledger, claims and notices. */
export function changeFor(commitment: Commitment): {
  readonly change: Change;
  readonly after: StudentRecord;
} {
  const { command, decision, before, regulation, at, identityKey } = commitment;
  const after = decision.events.reduce<StudentRecord | undefined>(evolve, before?.record) as StudentRecord;
  const origin = {
    command: { id: command.id, type: command.type, by: command.by },
    regulation: regulation.digest,
    at,
  };
  const bodies = decision.events.map(event => ({ event, ...origin }));
  const entries = chain(after.id, bodies, {
    seq: before?.record.version ?? 0,
    hash: before?.head ?? genesis,
  });
  const doc = canonicalJson({ record: after, head: entries.at(-1)?.hash ?? genesis } satisfies StoredRecord);
  const change: Change = {
    id: command.id,
    digest: sha256Of(canonicalJson(command)),
    writes: [
      {
        key: recordKey(after.id),
        expect: before?.record.version ?? 'absent',
        version: after.version,
        doc,
        tags: tagsOf(after),
      },
    ],
    entries,
    claims: claimsBetween(before?.record, after, identityKey),
    notices: entries.map(({ seq }, i) => noticeOf(after.id, seq, decision.events[i]!)),
  };
  return { change, after };
}

/** What a record can be listed by. */
export function tagsOf(record: StudentRecord): Tags {
  const { school, stage, grade, cohort, status } = currentEnrolment(record);
  return { school, stage, grade: String(grade), cohort, status };
}
