import {
  isStoreRefusal,
  type Lease,
  type LeaseAsk,
  type LeaseName,
  type Notice,
  noticeOf,
  type Outbox,
  type Store,
  type Stored,
} from '@xueji/core/store';
import { ownChange } from '../plan/index.ts';

/** How far the notices of a student were delivered, and who delivers them now. */
interface Position {
  /** The last event that was delivered; 0 before the first. */
  readonly seq: number;
  readonly holder: string;
  /** Milliseconds since 1970, by the clock of whoever wrote it. */
  readonly until: number;
  readonly attempt: number;
}

const nowhere: Position = { seq: 0, holder: '', until: 0, attempt: 0 };

/** Students per page, and pages per look: a look ends, however large the register is, and the next goes on from there. */
const size = 500;
const pagesPerLook = 20;

/** Notices of one lease. */
const most = 100;

/**
 * An outbox of the four verbs alone, for a store that offers none. Notices are told anew from the ledger, and a document for each
 * student keeps how far they were delivered. Slower: a look reads through the register, and a lease leaves two receipts.
 *
 * Leases end by the clocks of the processes; where those differ by more than a lease, a notice may come twice.
 */
export function ledgerOutbox(store: Store): Outbox {
  let after: string | undefined;

  /** Writes a position in the place of the one that was read. @returns false where another was quicker */
  const put = async (stream: string, found: Stored | undefined, position: Position) => {
    const version = (found?.version ?? 0) + 1;
    const doc = JSON.stringify(position);
    const write = { key: keyOf(stream), expect: found?.version ?? 'absent', version, doc, tags: {} } as const;
    try {
      await store.commit([ownChange(`relay/${globalThis.crypto.randomUUID()}`, [write])]);
      return true;
    } catch (error) {
      if (isStoreRefusal(error) && error.reason.kind === 'stale') return false;
      throw error;
    }
  };

  /** Alters the position of a stream while the holder has it. @returns false where it has not */
  const alter = async ({ stream, holder }: LeaseName, change: (held: Position) => Position) => {
    for (;;) {
      const [found] = await store.read([keyOf(stream)]);
      const position = positionIn(found);
      if (position.holder !== holder) return false;
      if (await put(stream, found, change(position))) return true;
    }
  };

  /** Leases a student whose position was read. @returns nothing where another was quicker */
  const leaseOne = async (stream: string, found: Stored | undefined, { holder, milliseconds }: LeaseAsk) => {
    const { seq, attempt: earlier } = positionIn(found);
    const attempt = earlier + 1;
    const isHeld = await put(stream, found, { seq, holder, until: Date.now() + milliseconds, attempt });
    return isHeld ? { stream, holder, attempt, notices: await noticesAfter(store, stream, seq) } : undefined;
  };

  return {
    async lease(asked) {
      const leases: Lease[] = [];
      let pages = 0;
      for await (const page of store.scan({ kind: 'student', ...(after !== undefined && { after }), size })) {
        const positions = await store.read(page.map(({ key }) => keyOf(key.id)));
        for (const [i, student] of page.entries()) {
          after = student.key.id;
          if (!isWaiting(student, positionIn(positions[i]))) continue;
          const lease = await leaseOne(after, positions[i], asked);
          if (lease) leases.push(lease);
          if (leases.length === asked.streams) return leases;
        }
        pages += 1;
        if (pages === pagesPerLook) return leases;
      }
      after = undefined;
      return leases;
    },

    renew: (name, milliseconds) => alter(name, held => ({ ...held, until: Date.now() + milliseconds })),

    async settle(name, delivered, pause) {
      await alter(name, held => {
        const seq = delivered.reduce((last, id) => Math.max(last, seqIn(id)), held.seq);
        if (pause === undefined) return { ...nowhere, seq };
        const attempt = delivered.length > 0 ? 1 : held.attempt;
        return { ...held, seq, until: Date.now() + pause, attempt };
      });
    },
  };
}

/** The version of a record is the number of its events. */
const isWaiting = ({ version }: Stored, { seq, until }: Position) => version > seq && until <= Date.now();

const keyOf = (stream: string) => ({ kind: 'relay', id: stream });

/** Of the id of a notice, `record/seq`. */
const seqIn = (id: string) => Number(id.slice(id.lastIndexOf('/') + 1));

const positionIn = (found: Stored | undefined): Position => (found ? JSON.parse(found.doc) : nowhere);

async function noticesAfter(store: Store, stream: string, last: number): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for await (const { seq, body } of store.ledger(stream)) {
    if (seq > last) notices.push(noticeOf(stream, seq, JSON.parse(body).event));
    if (notices.length === most) break;
  }
  return notices;
}
