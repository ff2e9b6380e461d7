import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { checkIdentityNumber } from '@xueji/core/numbers';
import { verify } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { historyRun } from '@xueji/core/testing';
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/conformance/assertions.ts';
import { memoryStore, memoryTables } from '../../src/memory/index.ts';
import { sealed } from '../../src/sealed/index.ts';
import { openSqlite } from '../../src/sqlite/index.ts';
import { scratchFile } from '../support/scratch.ts';
import { corrected, identityNumbers, lived } from '../support/sealed-register.ts';
import { testRing } from '../support/sealed-subject.ts';
import { world } from '../support/world.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A number and the ways in which it could stand there unencrypted, or be guessed and confirmed without a key. */
const tracesOf = (number: string) => [
  number,
  number.slice(2, 17),
  Buffer.from(number).toString('hex'),
  Buffer.from(number, 'utf16le').toString('latin1'),
  Buffer.from(number).toString('base64').replace(/=+$/, ''),
  ...[number, `G${number}`, `resident-identity-card:${number}`].map(sha256),
];
const traces = [...identityNumbers, corrected].flatMap(tracesOf);
const names = ['示例学生', '示例家长', '13800000000'];

const found = (bytes: Buffer, texts: readonly string[]) =>
  texts.filter(text => bytes.includes(text, 0, 'latin1') || bytes.includes(text));

/** Every byte of the database, its write-ahead log included. */
async function bytesOf(seal: (store: Store) => Store) {
  const path = scratchFile();
  const kept = await openSqlite(path);
  const store = seal(kept);
  const digests: string[] = [];
  await lived({
    ...store,
    commit(changes) {
      digests.push(...changes.map(({ digest }) => digest));
      return store.commit(changes);
    },
  });
  const faults = (await verify(store)).faults;
  const hashes = [...digests, ...(await collect(store.ledger('s-0001'))).map(({ hash }) => hash)];
  await kept.close();
  const folder = dirname(path);
  const bytes = Buffer.concat(readdirSync(folder).map(name => readFileSync(join(folder, name))));
  return { bytes, faults, hashes };
}

describe('a sealed register on a file', () => {
  test('has no identity number in any byte, no name, and no hash by which a guess could be confirmed', async () => {
    const { bytes, faults, hashes } = await bytesOf(store => sealed(store, testRing));
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(hashes.length).toBeGreaterThan(9);
    expect(found(bytes, [...traces, ...names, ...hashes])).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('unlike a plain one, in which the same search finds them', async () => {
    const { bytes, hashes } = await bytesOf(store => store);
    expect(found(bytes, [...identityNumbers, corrected, ...names, ...hashes])).toHaveLength(
      identityNumbers.length + 1 + names.length + hashes.length,
    );
  });
});

/** Whatever in a text passes for an identity number, whoever’s. */
const numbersIn = (text: string) =>
  [...text.matchAll(/(?=(\d{17}[\dXx]))/g)]
    .map(([, each]) => each!)
    .filter(each => checkIdentityNumber(each).ok);

describe('random histories over a sealed store', () => {
  const law = { regulation: sichuan2017Draft, calendar: chinaCalendar, directory: world };
  const kept = async (seal: (store: Store) => Store) => {
    const texts: string[] = [];
    const open = async () => {
      const tables = memoryTables();
      const store = seal(memoryStore(tables));
      const close = async () => {
        const plain = [...Object.values(tables)].map(table => [...(table as Map<string, unknown>)]);
        texts.push(JSON.stringify(plain, (_, value) => (value instanceof Map ? [...value] : value)));
        await store.close();
      };
      return { ...store, close };
    };
    await historyRun({ ...law, open, numRuns: 12, seed: 53 });
    return texts.join('\n');
  };

  test('keep the law, the model and the ledger, and leave no identity number in any row', async () => {
    expect(numbersIn(await kept(store => sealed(store, testRing)))).toEqual([]);
  });

  test('unlike those over a plain one', async () => {
    expect(numbersIn(await kept(store => store)).length).toBeGreaterThan(20);
  });
});
