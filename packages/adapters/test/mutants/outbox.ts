import type { Outbox } from '@xueji/core/store';
import type { MemoryTables } from '../../src/memory/index.ts';
import { type Mutant, mutant } from './mutant.ts';

export const outboxMutants: readonly Mutant[] = [
  broken('two can hold one student', (sound, tables) => ({
    lease: ask => {
      tables.leases.clear();
      return sound.lease(ask);
    },
  })),
  broken('what was delivered is given out again', sound => ({
    settle: (lease, _, pause) => sound.settle(lease, [], pause),
  })),
  broken('notices are gone once they were leased', (sound, tables) => ({
    lease: async ask => {
      const leases = await sound.lease(ask);
      for (const { notices } of leases) for (const { id } of notices) tables.notices.delete(id);
      return leases;
    },
  })),
  broken('the newest notice first', sound => ({
    lease: async ask =>
      (await sound.lease(ask)).map(lease => ({ ...lease, notices: lease.notices.toReversed() })),
  })),
  broken('a failed student is not kept back', sound => ({
    settle: (lease, delivered) => sound.settle(lease, delivered),
  })),
  broken('a late holder gives back what is another’s', (sound, tables) => ({
    settle: async (lease, delivered, pause) => {
      if (pause === undefined) tables.leases.delete(lease.stream);
      return sound.settle(lease, delivered, pause);
    },
  })),
  broken('attempts are not counted', sound => ({
    lease: async ask => (await sound.lease(ask)).map(lease => ({ ...lease, attempt: 1 })),
  })),
  broken('renewing does nothing', sound => ({ renew: lease => sound.renew(lease, 1) })),
  broken('more students are leased than were asked for', sound => ({
    lease: ask => sound.lease({ ...ask, streams: ask.streams + 1 }),
  })),
];

function broken(name: string, breakIt: (sound: Outbox, tables: MemoryTables) => Partial<Outbox>): Mutant {
  const { subject } = mutant(name, (sound, tables) => ({
    outbox: { ...sound.outbox!, ...breakIt(sound.outbox!, tables) },
  }));
  return { name, subject, about: 'outbox' };
}
