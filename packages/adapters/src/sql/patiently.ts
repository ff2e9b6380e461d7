import { StoreRefusal } from '@xueji/core/store';
import type { Dialect } from './dialect.ts';

export interface Patience {
  readonly dialect: Dialect;
  readonly role: 'host' | 'guest';
  /** Milliseconds. */
  readonly patience: number;
  /** Version of the tables that are needed. */
  readonly needed: number;
  /** What to ask for again where a write got no answer; absent where nothing is written. */
  readonly id: string | undefined;
}

/** Runs `work`; a host does it over where the database was busy, because it holds the whole of the transaction. */
export async function patiently<T>(
  work: () => Promise<T>,
  { dialect, role, patience, needed, id }: Patience,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      const cause = { cause: error };
      switch (dialect.failureOf(error)) {
        case 'busy':
          if (role === 'guest') throw new StoreRefusal({ kind: 'busy', scope: 'transaction' }, cause);
          if (Date.now() >= deadline) throw new StoreRefusal({ kind: 'busy', scope: 'statement' }, cause);
          break;
        case 'lost':
          // What a guest has lost was the vendor’s transaction: that it did not commit is certain.
          if (role === 'guest' || id === undefined) throw error;
          throw new StoreRefusal({ kind: 'lost', id }, cause);
        case 'schema':
          throw new StoreRefusal({ kind: 'schema', found: 0, needed }, cause);
        default:
          throw error;
      }
    }
    // Uneven pauses, so that two who collided do not meet again.
    await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}
