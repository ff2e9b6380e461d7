import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Directory } from '../record/directory.ts';
import { readRecord, recordKey } from '../registry/change.ts';
import type { Store, Stored } from '../registry/store.ts';
import { type Comparison, compare } from './compare.ts';
import { KeyTable } from './key-table.ts';
import { keysOf, type Person, personOf } from './person.ts';

/** With more, more garbage outlives its page. */
const pageSize = 200;

export interface DuplicateOptions {
  readonly regulation: Regulation;
  readonly store: Store;
  readonly directory: Directory;
  /** Calendar date: the points and the threshold are those of the day. */
  readonly on: string;
  /** Records per page of the scan, and pairs that are read and compared at once; 200 unless told. */
  readonly size?: number;
  readonly onProgress?: (records: number) => void;
}

/** Two records that may be of one person. No name and no number is in it. */
export interface DuplicatePair extends Comparison {
  readonly records: readonly [string, string];
}

export interface DuplicatePage {
  readonly pairs: readonly DuplicatePair[];
  /** Pairs compared so far; those above the threshold are in `pairs`. */
  readonly compared: number;
  /** Records looked at. */
  readonly records: number;
  /** Keys that more records share than the limit, so that these were not compared by them; they may still meet by another. */
  readonly crowded: number;
  /** Records that could not be read. */
  readonly unreadable: number;
}

/**
 * Looks for records that may be of one person: the same number, or name, birth date, sex, guardian and division alike enough.
 * The register is read once; then only records that share a key are read again and compared.
 *
 * @returns pages of pairs at or above the threshold; the last page is there even when it is empty
 * @source sichuan-2017-draft 15.2, 15.3
 * @example
 * for await (const { pairs } of duplicates({ regulation, store, directory, on: '2026-10-12' }))
 *   for (const { records, score, likenesses } of pairs) print(records, score, likenesses);
 */
export async function* duplicates(options: DuplicateOptions): AsyncGenerator<DuplicatePage> {
  const { regulation, on, size = pageSize } = options;
  const values = parameterValues(regulation, on);
  const [threshold, limit] = [values['duplicates.threshold'], values['duplicates.largest-block']];
  const { ids, table, unreadable } = await index(options);
  let [compared, crowded] = [0, 0];
  let waiting: [number, number][] = [];
  const met = new Set<number>();
  const page = async (): Promise<DuplicatePage> => {
    const pairs: DuplicatePair[] = [];
    for (const [a, b] of await people(
      options,
      waiting.map(pair => pair.map(one => ids[one]!)),
    )) {
      const comparison = compare(a, b, values);
      if (comparison.score >= Number(threshold)) pairs.push({ records: [a.id, b.id], ...comparison });
    }
    compared += waiting.length;
    waiting = [];
    return { pairs, compared, records: ids.length, crowded, unreadable };
  };
  for (const block of table.blocks()) {
    if (block.length > Number(limit)) {
      crowded += 1;
      continue;
    }
    for (const pair of pairsOf(block)) {
      const name = pair[0] * ids.length + pair[1];
      if (met.has(name)) continue;
      met.add(name);
      waiting.push(pair);
    }
    if (waiting.length >= size) yield await page();
  }
  yield await page();
}

async function index({ store, directory, size = pageSize, onProgress }: DuplicateOptions) {
  const ids: string[] = [];
  const table = new KeyTable();
  let unreadable = 0;
  for await (const page of store.scan({ kind: 'student', size })) {
    for (const stored of page) {
      const person = readPerson(stored, directory);
      if (!person) unreadable += 1;
      else for (const key of keysOf(person)) table.add(key, ids.length);
      ids.push(stored.key.id);
    }
    onProgress?.(ids.length);
  }
  return { ids, table, unreadable };
}

function readPerson(stored: Stored, directory: Directory): Person | undefined {
  try {
    return personOf(readRecord(stored)!.record, directory);
  } catch {
    return undefined;
  }
}

async function people(
  { store, directory }: DuplicateOptions,
  pairs: readonly (readonly string[])[],
): Promise<readonly (readonly [Person, Person])[]> {
  const wanted = [...new Set(pairs.flat())];
  const found = wanted.length === 0 ? [] : await store.read(wanted.map(recordKey));
  const byId = new Map(
    found.flatMap(stored => (stored ? [[stored.key.id, readPerson(stored, directory)]] : [])),
  );
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [byId.get(a!), byId.get(b!)];
    // Gone or unreadable since the scan: nothing to compare.
    return one && other ? [[one, other] as const] : [];
  });
}

function* pairsOf(block: readonly number[]): Generator<[number, number]> {
  for (let i = 0; i < block.length; i++) {
    for (let j = i + 1; j < block.length; j++) yield [block[i]!, block[j]!];
  }
}
