import type { DirectoryDocument } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { historyRun } from '@xueji/core/testing';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../src/memory/index.ts';
import { openSqlite } from '../src/sqlite/index.ts';
import { world } from './support/world.ts';

/** The world of the tests, with a junior school on each side. */
const directory: DirectoryDocument = {
  ...world,
  schools: [
    ...world.schools,
    { ...world.schools[0]!, id: '5101040011', name: '锦江示例初中', stages: ['junior'], examCode: undefined },
    { ...world.schools[1]!, id: '5107030011', name: '涪城示例初中', stages: ['junior'], examCode: undefined },
  ],
};
const law = { regulation: sichuan2017Draft, calendar: chinaCalendar, directory };

describe.each([
  ['memory', async () => memoryStore(), 80],
  ['sqlite', async () => openSqlite(':memory:'), 30],
] as [string, () => Promise<Store>, number][])('random histories over %s', (name, open, numRuns) => {
  test('keep every invariant, the model and the ledger', async () => {
    const report = await historyRun({ ...law, open, numRuns });
    console.info(`${name}: ${report.histories} histories, ${report.steps} steps, seed ${report.seed}`);
    expect(report.steps).toBeGreaterThan(numRuns * 20);
  });

  test('reach the deep places from a known seed', async () => {
    const { reached } = await historyRun({ ...law, open, numRuns, seed: 53 });
    for (const event of ['case-granted', 'transferred', 'suspended', 'sanction-imposed', 'duty-discharged']) {
      expect(reached.get(event) ?? 0, event).toBeGreaterThan(0);
    }
  });
});

describe('a store that is broken on purpose', () => {
  const broken: readonly [string, (sound: Store) => Partial<Store>, RegExp][] = [
    [
      'takes no claims',
      ({ commit }) => ({ commit: changes => commit(changes.map(change => ({ ...change, claims: [] }))) }),
      /gets a number that|one-person-one-number/,
    ],
    [
      'takes every number for taken',
      ({ commit }) => ({
        commit: async changes => {
          const claims = changes.flatMap(change =>
            change.claims.filter(claim => claim.scope === 'exam-number'),
          );
          const taken = { name: 'StoreRefusal', reason: { kind: 'taken', claim: claims[0] } };
          if (claims.length > 0) throw Object.assign(new Error('taken'), taken);
          return commit(changes);
        },
      }),
      /though nobody has it/,
    ],
    [
      'forgets the answers',
      ({ read }) => ({
        read: async keys => {
          const found = await read(keys);
          return found.map((stored, i) => (keys[i]!.kind === 'decision' ? undefined : stored));
        },
      }),
      /sent again, a command got another answer/,
    ],
    [
      'loses the newest entry of a ledger',
      ({ ledger }) => ({
        async *ledger(stream) {
          const entries = [];
          for await (const entry of ledger(stream)) entries.push(entry);
          yield* entries.slice(0, Math.max(1, entries.length - 1));
        },
      }),
      /ledger does not account/,
    ],
    [
      'answers with what it read first',
      ({ read }) => {
        const first = new Map<string, Awaited<ReturnType<Store['read']>>[number]>();
        return {
          read: async keys => {
            const found = await read(keys);
            return found.map((stored, i) => {
              const key = `${keys[i]!.kind} ${keys[i]!.id}`;
              if (!first.has(key) && stored) first.set(key, stored);
              return keys[i]!.kind === 'student' ? first.get(key) : stored;
            });
          },
        };
      },
      /changed the record|holds another record|answers with another record/,
    ],
  ];

  test.each(broken)('%s: found', async (_, breakIt, says) => {
    const open = async () => {
      const sound = memoryStore();
      return { ...sound, ...breakIt(sound) };
    };
    await expect(historyRun({ ...law, open, numRuns: 60, seed: 53 })).rejects.toThrow(says);
  });
});
