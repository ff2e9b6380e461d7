import type { Change } from '@xueji/core/store';
import type { KeptReceipt, Known } from './known.ts';
import { nameOfClaim, nameOfKey } from './names.ts';

/** What is known, with the changes that were planned so far laid over it. */
export interface Overlay extends Known {
  add(change: Change, kept: KeptReceipt): void;
}

export function overlay(under: Known): Overlay {
  const receipts = new Map<string, KeptReceipt>();
  const versions = new Map<string, number>();
  const heads = new Map<string, number>();
  const owners = new Map<string, string | undefined>();
  const notices = new Set<string>();
  return {
    receipt: id => receipts.get(id) ?? under.receipt(id),
    version: key => versions.get(nameOfKey(key)) ?? under.version(key),
    head: stream => heads.get(stream) ?? under.head(stream),
    owner(scope, value) {
      const name = nameOfClaim({ scope, value });
      // A claim that was freed is in the map as undefined: the one underneath no longer counts.
      return owners.has(name) ? owners.get(name) : under.owner(scope, value);
    },
    hasNotice: id => notices.has(id) || under.hasNotice(id),
    add(change, kept) {
      receipts.set(change.id, kept);
      for (const { key, version } of change.writes) versions.set(nameOfKey(key), version);
      for (const { stream, seq } of change.entries) heads.set(stream, seq);
      for (const claim of change.claims) if (claim.do === 'free') owners.set(nameOfClaim(claim), undefined);
      for (const claim of change.claims) if (claim.do === 'take') owners.set(nameOfClaim(claim), claim.owner);
      for (const { id } of change.notices) notices.add(id);
    },
  };
}
