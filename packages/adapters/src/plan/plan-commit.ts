import { type Change, type Claim, type Receipt, StoreRefusal } from '@xueji/core/store';
import { misuse } from '../checks/index.ts';
import type { Known } from './known.ts';
import { overlay } from './overlay.ts';

export interface Plan {
  /** Answers, one a change, in their order. */
  readonly receipts: readonly Receipt[];
  /** What is to be written, in this order. */
  readonly fresh: readonly FreshChange[];
}

/** A change that was not committed before. Its claims are those that alter something; those to free come first. */
export interface FreshChange extends Change {
  readonly versions: Receipt['versions'];
}

/**
 * Settles changes one after another, each on the state that the one before leaves, and writes nothing: whoever refuses
 * here has nothing to undo, also within a transaction that goes on.
 *
 * @throws StoreRefusal `reused`, `stale`, `ledger`, `taken`, checked in this order within a change
 * @throws XuejiError `store/notice-exists`
 */
export function planCommit(changes: readonly Change[], known: Known): Plan {
  const state = overlay(known);
  const fresh: FreshChange[] = [];
  const receipts = changes.map((change, i): Receipt => {
    const kept = state.receipt(change.id);
    if (kept) {
      if (kept.digest !== change.digest) throw new StoreRefusal({ kind: 'reused', id: change.id });
      return { id: change.id, replayed: true, versions: kept.versions };
    }
    requireVersions(change, state);
    requireNextEntries(change, state);
    const claims = settleClaims(change, state);
    requireNewNotices(change, state, i);

    const versions = versionsOf(change);
    const settled = { ...change, claims, versions };
    state.add(settled, settled);
    fresh.push(settled);
    return { id: change.id, replayed: false, versions };
  });
  return { receipts, fresh };
}

/** The versions that a change leaves: what its receipt says. */
export const versionsOf = ({ writes }: Change): Receipt['versions'] =>
  writes.map(({ key: { kind, id }, version }) => ({ key: { kind, id }, version }));

function requireVersions({ writes }: Change, known: Known) {
  for (const { key, expect } of writes) {
    if ((known.version(key) ?? 'absent') !== expect)
      throw new StoreRefusal({ kind: 'stale', key, expected: expect });
  }
}

function requireNextEntries({ entries }: Change, known: Known) {
  const heads = new Map<string, number>();
  for (const { stream, seq } of entries) {
    if (seq !== (heads.get(stream) ?? known.head(stream)) + 1)
      throw new StoreRefusal({ kind: 'ledger', stream, seq });
    heads.set(stream, seq);
  }
}

/** Frees come before takes, so that a change can hand a claim over in whatever order it names the two. */
function settleClaims({ claims }: Change, known: Known): readonly Claim[] {
  if (claims.length === 0) return claims;
  const frees = claims.filter(claim => claim.do === 'free');
  for (const claim of frees) {
    if (known.owner(claim.scope, claim.value) !== claim.owner)
      throw new StoreRefusal({ kind: 'taken', claim });
  }
  const takes = claims.filter(claim => {
    if (claim.do === 'free') return false;
    const freed = frees.some(({ scope, value }) => scope === claim.scope && value === claim.value);
    const owner = freed ? undefined : known.owner(claim.scope, claim.value);
    if (owner !== undefined && owner !== claim.owner) throw new StoreRefusal({ kind: 'taken', claim });
    return owner === undefined;
  });
  return [...frees, ...takes];
}

function requireNewNotices({ notices }: Change, known: Known, position: number) {
  notices.forEach(({ id }, i) => {
    if (known.hasNotice(id)) throw misuse('store/notice-exists', `changes[${position}].notices[${i}].id`);
  });
}
