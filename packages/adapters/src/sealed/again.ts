import { isStoreRefusal, type Store, StoreRefusal } from '@xueji/core/store';

/** Others change the same key at the same moment: rare, and over with the next attempt. */
const attempts = 5;

const isStale = ({ reason }: StoreRefusal) => reason.kind === 'stale';

/**
 * Does the work anew where another writer was quicker.
 *
 * @throws StoreRefusal `busy` where it goes on so, and at once where the transaction is a vendor’s, who alone can repeat it
 */
export async function again<T>(
  { traits }: Store,
  work: () => Promise<T>,
  isOurs: (refusal: StoreRefusal) => boolean = isStale,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isStoreRefusal(error) || !isOurs(error)) throw error;
      const isGuest = traits.role === 'guest';
      const scope = isGuest ? 'transaction' : 'statement';
      if (isGuest || attempt === attempts) throw new StoreRefusal({ kind: 'busy', scope }, { cause: error });
    }
  }
}
