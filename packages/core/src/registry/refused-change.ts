import type { Change, StoreRefusalReason } from './store.ts';

/** Which of the changes the store refused; `undefined` where the refusal names none of them. */
export function positionOfRefused(
  reason: StoreRefusalReason,
  changes: readonly Change[],
): number | undefined {
  const { key, claim, id, stream } = reason as {
    readonly key?: { readonly kind: string; readonly id: string };
    readonly claim?: { readonly scope: string; readonly value: string };
    readonly id?: string;
    readonly stream?: string;
  };
  const position = changes.findIndex(
    change =>
      change.id === id ||
      change.writes.some(write => write.key.id === key?.id && write.key.kind === key.kind) ||
      change.claims.some(c => c.scope === claim?.scope && c.value === claim?.value) ||
      change.entries.some(entry => entry.stream === stream),
  );
  return position === -1 ? undefined : position;
}
