import { isXuejiError, type XuejiError } from '@xueji/core/errors';
import { isStoreRefusal, type Lease, type Notice, type Outbox, type Store } from '@xueji/core/store';
import { misfortune, misuse } from '../checks/index.ts';
import { bell } from './bell.ts';
import { type Delivery, deliver } from './deliver.ts';
import { ledgerOutbox } from './ledger-outbox.ts';

export type { Delivery } from './deliver.ts';

export interface RelayOptions {
  /** A host. One without an `outbox` of its own has its ledger read instead, which is slower: see `ledgerOutbox`. */
  readonly store: Store;
  /** Hands a notice on; it is delivered when this has returned or resolved, and comes again where it throws. */
  readonly handle: (notice: Notice, delivery: Delivery) => unknown;
  /** Hears of all that goes wrong; the relay tries again by itself. */
  readonly onTrouble: (trouble: XuejiError) => void;
  /** Ends the relay: what is in hand is finished first. */
  readonly signal: AbortSignal;
  /** Students whose notices this process delivers at once; 4 unless told. Of one student always one notice after another. */
  readonly workers?: number;
  /** Milliseconds after which another process takes over from one that died; 30,000 unless told. Renewed while a handler runs. */
  readonly lease?: number;
  /** Milliseconds between two looks while nothing is waiting; 1,000 unless told. */
  readonly rest?: number;
  /**
   * Begins to listen, and rings when there are new notices: on PostgreSQL by LISTEN on `noticeChannel()`. It only saves waiting; a ring
   * too many does no harm, and one that is missed is made good by the next look.
   */
  readonly wake?: (ring: () => void) => unknown;
  /** Milliseconds to wait after attempt 1, 2, …; from one second doubling to five minutes unless told. */
  readonly backOff?: (attempt: number) => number;
  /** From this attempt on a failure is reported as `relay/poisoned`; 10 unless told. */
  readonly poisonedAfter?: number;
}

/**
 * Hands the notices of a register on to the vendor’s other systems: each at least once, those of a student in their order, in as many
 * processes at once as one likes. Resolves when `signal` has ended it and nothing is in hand.
 *
 * A notice that fails keeps back the later ones of its student, and nobody else’s. One may come twice (a process was killed before it could
 * say that it had delivered): receivers know it by its `id`.
 *
 * @throws XuejiError `relay/guest`, `relay/option`; `store/…` for misuse of the store
 * @throws StoreRefusal `schema` where the tables are of another version
 * @example
 * await relay({
 *   store,
 *   handle: ({ id, stream, topic, body }) => broker.publish('xueji', { key: stream, id, topic, body }),
 *   onTrouble: trouble => console.error(trouble.message),
 *   signal: stop.signal,
 * });
 */
export async function relay(options: RelayOptions): Promise<void> {
  const { store, signal, wake, workers = 4, lease = 30_000, rest = 1000, poisonedAfter = 10 } = options;
  // What a guest has written is not committed yet.
  if (store.traits.role === 'guest') throw misuse('relay/guest', 'options.store');
  const outbox = store.outbox ?? ledgerOutbox(store);
  requireWhole({ workers, lease, rest, poisonedAfter });
  const delivering = { backOff: doubling, ...options, outbox, lease, poisonedAfter };
  const { ring, heard } = bell();
  const inHand = new Set<Promise<void>>();
  let broken: { readonly error: unknown } | undefined;

  const begin = (leased: Lease) => {
    const work = deliver(leased, delivering)
      .catch(error => {
        broken ??= { error };
      })
      .then(() => {
        inHand.delete(work);
        ring();
      });
    inHand.add(work);
  };

  signal.addEventListener('abort', ring);
  try {
    await wake?.(ring);
    while (!signal.aborted && !broken) {
      const streams = workers - inHand.size;
      const ask = { streams, milliseconds: lease, ...(wake ? { sleep: rest } : {}) };
      const leases = streams > 0 ? await leaseFrom(outbox, ask, options) : [];
      for (const leased of leases) begin(leased);
      if (leases.length === 0 || inHand.size === workers) await heard(rest);
    }
  } finally {
    signal.removeEventListener('abort', ring);
    await Promise.all(inHand);
  }
  if (broken) throw broken.error;
}

const doubling = (attempt: number) => Math.min(1000 * 2 ** (attempt - 1), 300_000);

async function leaseFrom(
  outbox: Outbox,
  ask: Omit<Parameters<Outbox['lease']>[0], 'holder'>,
  { onTrouble }: RelayOptions,
): Promise<readonly Lease[]> {
  try {
    return await outbox.lease({ ...ask, holder: globalThis.crypto.randomUUID() });
  } catch (error) {
    // What time does not mend ends the relay; a database that is away for a while does not.
    if (isXuejiError(error) || (isStoreRefusal(error) && error.reason.kind === 'schema')) throw error;
    onTrouble(misfortune('relay/store-failed', {}, error));
    return [];
  }
}

function requireWhole(options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw misuse('relay/option', `options.${name}`, { name, value: String(value) });
  }
}
