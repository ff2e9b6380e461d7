import type { XuejiError } from '@xueji/core/errors';
import type { Lease, Notice, Outbox } from '@xueji/core/store';
import { misfortune } from '../checks/index.ts';

export interface Delivery {
  /** 1 the first time. Above: an earlier attempt failed, or its worker died before it was marked as delivered. */
  readonly attempt: number;
  /** Aborted where another process has taken over, because this one stood still for longer than a lease. */
  readonly signal: AbortSignal;
}

export interface Delivering {
  readonly outbox: Outbox;
  readonly handle: (notice: Notice, delivery: Delivery) => unknown;
  readonly onTrouble: (trouble: XuejiError) => void;
  /** Milliseconds. */
  readonly lease: number;
  readonly backOff: (attempt: number) => number;
  readonly poisonedAfter: number;
  readonly signal: AbortSignal;
}

/** Delivers the notices of one student in their order, up to the first that fails, and gives the student back. */
export async function deliver(lease: Lease, delivering: Delivering): Promise<void> {
  const { outbox, handle, signal } = delivering;
  const { lost, end } = keep(lease, delivering);
  const delivered: string[] = [];
  const troubles: XuejiError[] = [];
  let pause: number | undefined;
  for (const notice of lease.notices) {
    const attempt = delivered.length === 0 ? lease.attempt : 1;
    try {
      await handle(notice, { attempt, signal: lost });
    } catch (error) {
      if (lost.aborted) break;
      pause = delivering.backOff(attempt);
      troubles.push(failed(notice, attempt, pause, delivering, error));
      break;
    }
    delivered.push(notice.id);
    if (signal.aborted || lost.aborted) break;
  }
  end();
  if (lost.aborted) troubles.push(misfortune('relay/lease-lost', { id: lease.notices[0]!.id }, undefined));
  // Where this fails the lease runs out, and what was delivered is delivered again: at least once.
  await outbox
    .settle(lease, delivered, pause)
    .catch(error => troubles.push(misfortune('relay/store-failed', {}, error)));
  // Last, so that a hook that throws has nothing to disturb.
  for (const trouble of troubles) delivering.onTrouble(trouble);
}

function failed(
  { id, topic }: Notice,
  attempt: number,
  pause: number,
  { poisonedAfter }: Delivering,
  error: unknown,
): XuejiError {
  const code = attempt < poisonedAfter ? 'relay/handler-failed' : 'relay/poisoned';
  return misfortune(code, { id, topic, attempt, pause }, error);
}

/** Renews a lease while its notices are delivered. */
function keep(held: Lease, { outbox, lease }: Pick<Delivering, 'outbox' | 'lease'>) {
  const lost = new AbortController();
  let isOver = false;
  const renew = async () => {
    // Where the database does not answer the lease may still hold: the next turn will tell.
    const isHeld = await outbox.renew(held, lease).catch(() => true);
    if (!isHeld && !isOver) lost.abort();
  };
  const timer = setInterval(renew, Math.ceil(lease / 3));
  return {
    lost: lost.signal,
    end() {
      isOver = true;
      clearInterval(timer);
    },
  };
}
