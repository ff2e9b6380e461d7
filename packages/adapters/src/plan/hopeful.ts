import type { Change } from '@xueji/core/store';
import type { Known } from './known.ts';
import { nameOfClaim, nameOfKey } from './names.ts';
import { type Plan, planCommit, versionsOf } from './plan-commit.ts';

/** Where nothing speaks against the changes but the database might: for a store that writes a batch table by table. */
export function hopefulPlan(changes: readonly Change[]): Plan | undefined {
  try {
    const plan = planCommit(changes, hopefulOf(changes));
    // A change that comes twice is no batch to hope for: its receipt may be one that was kept long ago.
    return plan.fresh.length === changes.length ? plan : undefined;
  } catch {
    // Refused without a look; which refusal is due only the database can say.
    return undefined;
  }
}

/**
 * The changes as they come, unsettled: for a store that writes one after another, so that its guards see what the one before
 * has left. A claim that is its owner’s already meets a guard too.
 */
export function plainPlan(changes: readonly Change[]): Plan {
  const fresh = changes.map(change => ({
    ...change,
    claims: [...change.claims].sort((one, other) => Number(other.do === 'free') - Number(one.do === 'free')),
    versions: versionsOf(change),
  }));
  return { fresh, receipts: fresh.map(({ id, versions }) => ({ id, replayed: false, versions })) };
}

/**
 * What a store would know if every change were new and all its expectations held: a plan on it asks the database nothing.
 * Only for stores whose every write is guarded, and only until the first of them fails.
 */
function hopefulOf(changes: readonly Change[]): Known {
  const versions = new Map<string, number | undefined>();
  const heads = new Map<string, number>();
  const owners = new Map<string, string | undefined>();
  for (const { writes, entries, claims } of changes) {
    for (const { key, expect } of writes) {
      const name = nameOfKey(key);
      if (!versions.has(name)) versions.set(name, expect === 'absent' ? undefined : expect);
    }
    for (const { stream, seq } of entries) if (!heads.has(stream)) heads.set(stream, seq - 1);
    // Frees come before takes, in whatever order a change names them.
    for (const free of [true, false]) {
      for (const claim of claims) {
        const name = nameOfClaim(claim);
        if ((claim.do === 'free') === free && !owners.has(name))
          owners.set(name, free ? claim.owner : undefined);
      }
    }
  }
  return {
    receipt: () => undefined,
    version: key => versions.get(nameOfKey(key)),
    head: stream => heads.get(stream) ?? 0,
    owner: (scope, value) => owners.get(nameOfClaim({ scope, value })),
    hasNotice: () => false,
  };
}

/** Whether no stream goes on from entries that were there before: then the keys of the table are guard enough. */
export function beginsItsStreams(changes: readonly Change[]): boolean {
  const begun = new Set<string>();
  const entries = changes.flatMap(change => change.entries);
  return entries.every(({ stream, seq }) => begun.has(stream) || (seq === 1 && begun.add(stream)));
}
