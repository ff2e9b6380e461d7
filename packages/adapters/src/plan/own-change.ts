import type { Change, Claim, Write } from '@xueji/core/store';

/** A change of what the adapters keep for themselves: nothing that a ledger knows of. */
export const ownChange = (id: string, writes: readonly Write[], claims: readonly Claim[] = []): Change => ({
  ...{ id, digest: id, writes, claims },
  ...{ entries: [], notices: [] },
});
