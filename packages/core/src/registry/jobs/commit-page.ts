import { positionOfRefused } from '../refused-change.ts';
import type { RegistryOptions } from '../registry.ts';
import { type Change, isStoreRefusal, type StoreRefusal } from '../store.ts';

/** A busy store is asked again this many times; then the caller is told. */
const attempts = 5;

/**
 * Commits all in one change set, without those that the store refuses for themselves.
 *
 * @returns those that were held back
 * @throws StoreRefusal what concerns the store and not one of them; within a vendor’s transaction whatever is refused
 */
export async function commitPage<T extends { readonly change?: Change }>(
  { store }: Pick<RegistryOptions, 'store'>,
  all: readonly T[],
): Promise<ReadonlySet<T>> {
  const heldBack = new Set<T>();
  let going = all.flatMap(one => (one.change ? [{ one, change: one.change }] : []));
  for (let attempt = 1; going.length > 0; ) {
    const changes = going.map(({ change }) => change);
    try {
      await store.commit(changes);
      break;
    } catch (error) {
      if (!isStoreRefusal(error) || store.traits.role === 'guest') throw error;
      const position = isAboutOne(error) ? positionOfRefused(error.reason, changes) : undefined;
      if (position !== undefined) {
        heldBack.add(going[position]!.one);
        going = going.toSpliced(position, 1);
      } else if (error.reason.kind !== 'busy' || attempt++ === attempts) throw error;
    }
  }
  return heldBack;
}

const isAboutOne = ({ reason: { kind } }: StoreRefusal) =>
  kind === 'stale' || kind === 'taken' || kind === 'reused' || kind === 'ledger';
