import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { type Command, commandTypes } from '../../src/procedures/command.ts';
import type { StudentRecord } from '../../src/record/student-record.ts';
import type { Party } from '../../src/record/vocabulary.ts';
import { closeSchool, createRegistry, determineCohort, mergeSchool } from '../../src/registry/index.ts';
import type { Store } from '../../src/registry/store.ts';
import { type StagedScenario, stageScenario } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { everyone, isMentioned } from './parties.ts';

/**
 * What can be reached through every public function.
 *
 * - `given`: sees what its caller hands it, and looks nothing up.
 * - `party`: acts for a party, over a store; each is tried below.
 * - `keeper`: for whoever holds the store, and so all that is in it.
 */
type Reach = 'given' | 'party' | 'keeper';

/** Entries from which a store is in reach: every function of theirs says what it reaches. */
const reaches: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  '.': {
    conclude: 'given',
    decide: 'given',
    asTold: 'given',
    requirementName: 'given',
    duties: 'given',
    isXuejiError: 'given',
    XuejiError: 'given',
    evolve: 'given',
    labelOf: 'given',
    showDate: 'given',
    showValue: 'given',
    parseCommand: 'given',
    parseWith: 'given',
    citedFields: 'given',
    fileCompleteness: 'given',
    currentEnrolment: 'given',
    directoryOf: 'given',
    createRegistry: 'party',
    caseAfter: 'given',
    statusAfter: 'given',
  },
  './store': { StoreRefusal: 'given', isStoreRefusal: 'given', noticeOf: 'given' },
  './registry': {
    createRegistry: 'party',
    determineCohort: 'party',
    closeSchool: 'party',
    mergeSchool: 'party',
    // Only what the commands bring along gets in, and nothing comes out.
    importRecords: 'keeper',
    keptDecision: 'keeper',
    rekeyClaims: 'keeper',
    identityClaims: 'given',
    takeCheckpoint: 'keeper',
    checkCheckpoint: 'keeper',
    checkpointText: 'given',
    verify: 'keeper',
  },
  './review': { review: 'keeper', findIn: 'given', byAuthority: 'given' },
  './duplicates': { duplicates: 'keeper', compare: 'given', personOf: 'given', plainName: 'given' },
  './versions': {
    adjudicate: 'given',
    recordAsOf: 'given',
    lawAsOf: 'given',
    diff: 'given',
    impact: 'keeper',
    differenceOf: 'given',
    outcomeOf: 'given',
    questionsAbout: 'given',
  },
};

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  exports: Record<string, { readonly '@xueji/source': string }>;
};
const entries = Object.entries(exports).flatMap(([entry, { '@xueji/source': source }]) =>
  source === undefined ? [] : [{ entry, source: new URL(source, root) }],
);

/** Every file that a file imports, types included: what it could be handed. */
function importedFrom(file: URL, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file.href)) return known;
  known.add(file.href);
  const text = readFileSync(file, 'utf8');
  for (const [, path] of text.matchAll(/from '(\.[^']+)'/g)) importedFrom(new URL(path!, file), known);
  return known;
}

describe('every public function', () => {
  const store = new URL('src/registry/store.ts', root).href;

  test.each(entries)('of $entry says what it reaches', async ({ entry, source }) => {
    const said = reaches[entry];
    // Tests play in worlds that they make themselves.
    if (!said && entry !== './testing') expect(importedFrom(source).has(store)).toBe(false);
    const found = Object.entries((await import(source.href)) as object)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
    if (said) expect(found.sort()).toEqual(Object.keys(said).sort());
  });
});

/** A register with one student in it, or none; what an outsider asks for is never written. */
function storeOf(record: StudentRecord | undefined): Store {
  const key = { kind: 'student', id: 'student' };
  const stored = record && { key, version: record.version, doc: JSON.stringify({ record, head: '' }) };
  return {
    traits: { name: 'one', role: 'host', writers: 'one' },
    read: async keys => keys.map(({ kind, id }) => (kind === key.kind && id === key.id ? stored : undefined)),
    async *scan() {
      yield stored ? [stored] : [];
    },
    draw: async () => 1,
    commit: () => Promise.reject(new Error('something was written')),
    async *ledger() {},
    close: async () => {},
  };
}

/** One lawful act of each kind, and every party that has nothing to do with its record. */
const acts = commandTypes.flatMap(type => {
  const staged = shippedScenarios
    .filter(({ given, when }) => given.inForceFrom === undefined && Object.keys(when)[0] === type)
    .map(scenario => stageScenario(scenario, setting))
    .find(
      ({ regulation, record, command, context }) =>
        record && decide(regulation, record, command, context).verdict !== 'refused',
    );
  return staged ? [staged] : [];
});
const strangersTo = ({ record, context }: StagedScenario) =>
  everyone.filter(by => !isMentioned(by, record!, context));

function registryOf({ regulation, context }: StagedScenario, record: StudentRecord | undefined) {
  const { on, directory, calendar } = context;
  const clock = { today: () => on, now: () => `${on}T09:00:00+08:00` };
  const store = storeOf(record);
  return createRegistry({ regulation, store, directory, calendar, clock, identityKey: 'a key for tests' });
}

/** Acts by which a school would take the student in: what it is told is in `taking-in.test.ts`. */
const takesIn = ({ type }: Command, by: Party) =>
  by.kind === 'school' && ['transfer.request', 'admission.admit', 'admission.refuse'].includes(type);

describe('another school’s student', () => {
  test('is tried with most kinds of acts', () => {
    expect(acts.length).toBeGreaterThan(commandTypes.length - 6);
  });

  test('is not reached through any method of the registry', async () => {
    const methods = Object.keys(registryOf(acts[0]!, undefined)).sort();
    // `history` and the options are the keeper’s.
    expect(methods).toEqual(['history', 'options', 'show', 'submit']);
    for (const staged of acts) {
      const [there, nowhere] = [registryOf(staged, staged.record), registryOf(staged, undefined)];
      for (const by of strangersTo(staged)) {
        expect(await there.show('student', by)).toBeUndefined();
        const command = { ...staged.command, by } as Command;
        if (takesIn(command, by)) continue;
        const answer = await there.submit(command);
        expect(answer.record).toBeUndefined();
        if (command.type !== 'record.import') expect(answer).toEqual(await nowhere.submit(command));
      }
    }
  });

  test('is not shown to a school that would take it in, until a case is open', async () => {
    for (const staged of acts.filter(({ command }) => command.type === 'transfer.request')) {
      for (const by of strangersTo(staged).filter(({ kind }) => kind === 'school')) {
        const command = { ...staged.command, by, receivingSchool: by.id, documents: [] } as Command;
        const answer = await registryOf(staged, staged.record).submit(command);
        expect(answer.record).toBeUndefined();
        expect(answer).toEqual(await registryOf(staged, undefined).submit(command));
      }
    }
  });

  test('is not reached through the jobs: neither its data nor its record comes out', async () => {
    for (const staged of acts) {
      const [{ stage, cohort, school }] = [staged.record!.enrolments.at(-1)!];
      const { options } = registryOf(staged, staged.record);
      for (const by of strangersTo(staged).filter(({ kind }) => kind !== 'guardian')) {
        const pages = [
          ...(await all(determineCohort(options, { id: 'c', stage, cohort, by }))),
          ...(await all(
            closeSchool(options, { id: 'x', by, school, unit: { kind: 'authority', id: '510104' } }),
          )),
          ...(await all(mergeSchool(options, { id: 'm', by, school, into: '5101040001' }))),
        ];
        const text = JSON.stringify(pages);
        expect(text).not.toContain('示例学生');
        expect(text).not.toContain('"student":{');
      }
    }
  });
});

async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}
