import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { statusAfter } from '../status/transitions.ts';
import type { Claim } from './store.ts';

/** What is to be held; a `secret` value never leaves the record in the clear, its claim is a keyed hash. */
interface Held extends Omit<Claim, 'do'> {
  readonly secret: boolean;
}

/** What a record must hold alone: its person, its student and exam numbers, and its one open enrolment. */
function held(record: StudentRecord): readonly Held[] {
  const { type, number } = record.identity.document;
  const owner = record.id;
  const current = currentEnrolment(record);
  const person =
    number === undefined ? [] : [{ scope: 'person', value: `${type}:${number}`, owner, secret: true }];
  const numbers = record.studentNumbers.map(({ value }) => ({
    scope: 'student-number',
    value,
    owner,
    secret: true,
  }));
  // A voided exam number stays claimed, so that nobody is ever given it again.
  const examNumbers = record.enrolments
    .flatMap(enrolment => [enrolment.examNumber ?? [], enrolment.voidedExamNumbers].flat())
    .map(value => ({ scope: 'exam-number', value, owner, secret: false }));
  const open = isOpen(current.status)
    ? [{ scope: 'open-enrolment', value: owner, owner: current.school, secret: false }]
    : [];
  return [...person, ...numbers, ...examNumbers, ...open];
}

/** The claims that a change of the record frees and takes. */
export function claimsBetween(
  before: StudentRecord | undefined,
  after: StudentRecord,
  key: string,
): readonly Claim[] {
  const old = before ? held(before) : [];
  const now = held(after);
  const has = (list: readonly Held[], claim: Held) =>
    list.some(c => c.scope === claim.scope && c.value === claim.value && c.owner === claim.owner);
  return [
    ...old.filter(claim => !has(now, claim)).map(claim => claimed('free', claim, key)),
    ...now.filter(claim => !has(old, claim)).map(claim => claimed('take', claim, key)),
  ];
}

/**
 * The claims of a record that are hashed with the key of the register: its person and its student numbers.
 *
 * @param key - the `identityKey` of the register
 * @example const claims = identityClaims(record, identityKey, 'free');
 */
export function identityClaims(record: StudentRecord, key: string, what: Claim['do']): readonly Claim[] {
  return held(record)
    .filter(({ secret }) => secret)
    .map(claim => claimed(what, claim, key));
}

function claimed(what: Claim['do'], { secret, value, ...claim }: Held, key: string): Claim {
  return { do: what, ...claim, value: secret ? keyedHash(key, value) : value };
}

/** An enrolment is open while something can still happen to it. */
export const isOpen = (status: StudentRecord['enrolments'][number]['status']) =>
  statusAfter(status, 'died') !== undefined;

export function keyedHash(key: string, value: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(value)));
}
