import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { statusAfter } from '../status/transitions.ts';
import type { Claim } from './store.ts';

type Held = Omit<Claim, 'do'>;

/** What a record must hold alone: its person, its student and exam numbers, and its one open enrolment. */
function held(record: StudentRecord, key: string): readonly Held[] {
  const { type, number } = record.identity.document;
  const owner = record.id;
  const current = currentEnrolment(record);
  // An identity number never leaves the record in the clear: its claim is a keyed hash.
  const person =
    number === undefined ? [] : [{ scope: 'person', value: keyedHash(key, `${type}:${number}`), owner }];
  const numbers = record.studentNumbers.map(({ value }) => ({
    scope: 'student-number',
    value: keyedHash(key, value),
    owner,
  }));
  // A voided exam number stays claimed, so that nobody is ever given it again.
  const examNumbers = record.enrolments
    .flatMap(enrolment => [enrolment.examNumber ?? [], enrolment.voidedExamNumbers].flat())
    .map(value => ({ scope: 'exam-number', value, owner }));
  const open = isOpen(current.status)
    ? [{ scope: 'open-enrolment', value: owner, owner: current.school }]
    : [];
  return [...person, ...numbers, ...examNumbers, ...open];
}

/** The claims that a change of the record frees and takes. */
export function claimsBetween(
  before: StudentRecord | undefined,
  after: StudentRecord,
  key: string,
): readonly Claim[] {
  const old = before ? held(before, key) : [];
  const now = held(after, key);
  const has = (list: readonly Held[], claim: Held) =>
    list.some(c => c.scope === claim.scope && c.value === claim.value && c.owner === claim.owner);
  return [
    ...old.filter(claim => !has(now, claim)).map((claim): Claim => ({ do: 'free', ...claim })),
    ...now.filter(claim => !has(old, claim)).map((claim): Claim => ({ do: 'take', ...claim })),
  ];
}

/** An enrolment is open while something can still happen to it. */
export const isOpen = (status: StudentRecord['enrolments'][number]['status']) =>
  statusAfter(status, 'died') !== undefined;

export function keyedHash(key: string, value: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(value)));
}
