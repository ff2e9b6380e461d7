import type { LedgerEntry, Notice, Write } from '@xueji/core/store';
import { nameOfClaim, nameOfKey } from './names.ts';
import type { FreshChange } from './plan-commit.ts';

/** What a batch comes to, each row once: for stores that write table by table. */
export interface NetEffect {
  readonly inserts: readonly Write[];
  /** `expect` is what the database has now. */
  readonly updates: readonly (Write & { readonly expect: number })[];
  readonly entries: readonly LedgerEntry[];
  readonly claims: readonly ClaimChange[];
  readonly notices: readonly Notice[];
}

/** A claim before and after the batch; `undefined` where nobody has it. */
export interface ClaimChange {
  readonly scope: string;
  readonly value: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

export function netEffect(fresh: readonly FreshChange[]): NetEffect {
  const writes = new Map<string, Write>();
  const claims = new Map<string, ClaimChange>();
  for (const change of fresh) {
    for (const write of change.writes) {
      const name = nameOfKey(write.key);
      writes.set(name, { ...write, expect: writes.get(name)?.expect ?? write.expect });
    }
    for (const claim of change.claims) {
      const { scope, value } = claim;
      const name = nameOfClaim(claim);
      const frees = claim.do === 'free';
      const was = claims.has(name) ? claims.get(name)!.was : frees ? claim.owner : undefined;
      claims.set(name, { scope, value, was, now: frees ? undefined : claim.owner });
    }
  }
  const all = [...writes.values()];
  return {
    inserts: all.filter(({ expect }) => expect === 'absent'),
    updates: all.filter(isUpdate),
    entries: fresh.flatMap(({ entries }) => entries),
    // One that its owner frees and takes again stays in: that it was the owner’s is to be seen.
    claims: [...claims.values()].filter(({ was, now }) => was !== undefined || now !== undefined),
    notices: fresh.flatMap(({ notices }) => notices),
  };
}

const isUpdate = (write: Write): write is Write & { readonly expect: number } => write.expect !== 'absent';
