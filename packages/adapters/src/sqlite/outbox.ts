import type { Notice, Outbox } from '@xueji/core/store';
import { leasesOf, streamsOf } from '../rows/leases.ts';
import type { Cells } from './database.ts';
import type { Prepared } from './statements.ts';
import type { Transactions } from './transaction.ts';

/** One writer at a time: what is read in a transaction still holds when it leases. */
export function sqliteOutbox(
  sql: Prepared,
  { read, write }: Transactions,
  ready: () => Promise<void>,
): Outbox {
  const { texts, all, first, run } = sql;
  return {
    async lease({ holder, streams, milliseconds }) {
      await ready();
      // Looked at without the write lock first: a worker that is at rest shall not disturb those who write.
      const look = () => all(texts.waiting, Date.now()).map(noticeFrom);
      if ((await read(look)).length === 0) return [];
      return write(holder, () => {
        const waiting = look();
        const asked = streamsOf(
          waiting.map(({ stream }) => stream),
          streams,
        );
        const until = Date.now() + milliseconds;
        const attempts = new Map(
          asked.map(stream => [stream, Number(first(texts.takeLease, stream, holder, until)![0])]),
        );
        const leased = waiting.filter(({ stream }) => attempts.has(stream));
        return leasesOf(
          holder,
          leased.map(notice => ({ notice, attempt: attempts.get(notice.stream)! })),
        );
      });
    },

    async renew({ stream, holder }, milliseconds) {
      await ready();
      return write(holder, () => run(texts.renewLease, Date.now() + milliseconds, stream, holder) === 1);
    },

    async settle({ stream, holder }, delivered, pause) {
      await ready();
      return write(holder, () => {
        for (const id of delivered) run(texts.removeNotice, id);
        if (pause === undefined) run(texts.giveBack, stream, holder);
        else run(texts.pauseLease, Date.now() + pause, delivered.length > 0 ? 1 : 0, stream, holder);
      });
    },
  };
}

const noticeFrom = ([id, stream, topic, body]: Cells): Notice => ({
  id: String(id),
  stream: String(stream),
  topic: String(topic),
  body: String(body),
});
