import type { Outbox } from '@xueji/core/store';
import { leasesOf, streamsOf } from '../rows/leases.ts';
import type { OutboxTexts } from './dialect.ts';
import type { SqlConnection } from './handle.ts';

/** Every statement is a transaction of its own: while a handler works no lock is held and no connection taken. */
export function sqlOutbox(texts: OutboxTexts, run: SqlConnection['run']): Outbox {
  const waiting = async () =>
    (await run(texts.waiting, [])).rows.map(([at, stream]) => [String(at), String(stream)] as const);
  return {
    async lease({ holder, streams, milliseconds, sleep }) {
      let found = await waiting();
      if (found.length === 0 && texts.sleep !== undefined && sleep !== undefined) {
        await run(texts.sleep, [String(sleep)]);
        // What was committed before the wish to be woken was heard.
        found = await waiting();
      }
      if (found.length === 0) return [];
      const asked = streamsOf(
        found.map(([, stream]) => stream),
        streams,
      );
      await run(texts.take, [holder, String(milliseconds), list(asked)]);
      const places = found.filter(([, stream]) => asked.includes(stream)).map(([place]) => place);
      // Asked for again, now that nobody else can deliver them: what another had in hand a moment ago is gone.
      const { rows } = await run(texts.taken, [list(places), holder]);
      const leases = leasesOf(
        holder,
        rows.map(([stream, attempt, id, topic, body]) => ({
          notice: { id: String(id), stream: String(stream), topic: String(topic), body: String(body) },
          attempt: Number(attempt),
        })),
      );
      const idle = asked.filter(stream => !leases.some(lease => lease.stream === stream));
      if (idle.length > 0) await run(texts.giveBack(idle.length), [holder, ...idle]);
      return leases;
    },

    async renew({ stream, holder }, milliseconds) {
      const { rows, changed } = await run(texts.renew, [String(milliseconds), stream, holder]);
      return rows.length + changed > 0;
    },

    async settle({ stream, holder }, delivered, pause) {
      if (delivered.length > 0) await run(texts.remove(delivered.length), delivered);
      if (pause === undefined) await run(texts.giveBack(1), [holder, stream]);
      else await run(texts.pause, [String(pause), delivered.length > 0 ? '1' : '0', stream, holder]);
    },
  };
}

const list = (names: readonly string[]) => JSON.stringify(names.map(name => [name]));
