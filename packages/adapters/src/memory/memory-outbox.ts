import type { LeaseName, Notice, Outbox } from '@xueji/core/store';
import type { MemoryTables } from './memory-tables.ts';

/** Notices are kept in the order in which they came. */
export function memoryOutbox({ notices, leases }: MemoryTables, requireOpen: () => void): Outbox {
  const isFree = (stream: string) => (leases.get(stream)?.until ?? 0) <= Date.now();
  const held = ({ stream, holder }: LeaseName) => {
    const found = leases.get(stream);
    return found?.holder === holder ? found : undefined;
  };
  return {
    async lease({ holder, streams, milliseconds }) {
      requireOpen();
      const given = new Map<string, Notice[]>();
      for (const notice of notices.values()) {
        const { stream } = notice;
        if (given.has(stream)) given.get(stream)!.push(notice);
        else if (given.size < streams && isFree(stream)) given.set(stream, [notice]);
      }
      return [...given].map(([stream, oldest]) => {
        const attempt = (leases.get(stream)?.attempt ?? 0) + 1;
        leases.set(stream, { holder, until: Date.now() + milliseconds, attempt });
        return { stream, holder, attempt, notices: oldest };
      });
    },

    async renew(name, milliseconds) {
      requireOpen();
      const found = held(name);
      if (found) leases.set(name.stream, { ...found, until: Date.now() + milliseconds });
      return found !== undefined;
    },

    async settle(name, delivered, pause) {
      requireOpen();
      for (const id of delivered) notices.delete(id);
      const found = held(name);
      if (!found) return;
      if (pause === undefined) leases.delete(name.stream);
      else {
        const attempt = delivered.length > 0 ? 1 : found.attempt;
        leases.set(name.stream, { ...found, until: Date.now() + pause, attempt });
      }
    },
  };
}
