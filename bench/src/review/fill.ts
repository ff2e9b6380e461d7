import { deepEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { openSqlite } from '@xueji/adapters/sqlite';
import { decide, evolve, parseCommand, type StudentRecord } from '@xueji/core';
import { type RegisteredStudent, syntheticRegister } from '@xueji/core/testing';
import { genesis, recordKey, tagsOf } from '../internals.ts';
import { registerOver } from '../registers.ts';
import { provinceFor } from './province.ts';

/** A second record: its id, the id of the first of the same person, and what is different in it. */
export type KnownDuplicate = readonly [record: string, sameAs: string, how: string];

const page = 1000;

/** Of most records there is nothing to be said; one in twenty has an incomplete file. */
const complete = {
  evidence: [{ kind: 'identity-card', on: '2024-09-01' }],
  assessments: [{ on: '2024-10-01', subject: '语文', passed: true }],
  file: { entries: ['quality-reports', 'health'].map(kind => ({ on: '2024-10-01', kind, title: '示例' })) },
};

/**
 * A register of so many made-up records, and beside it what is known of its duplicates. It holds the records alone, without
 * ledger and claims, and only the first two of a page go through a decision, the others are written after it: nothing else is read
 * here, and a million is there in minutes.
 */
export async function fillRegister(file: string, count: number): Promise<void> {
  const { document, directory } = provinceFor(count);
  const store = await openSqlite(file, { synchronous: 'normal' });
  const { regulation, calendar } = registerOver(store);
  const imported = (command: RegisteredStudent['command']) => {
    const context = { on: '2024-09-01', directory, calendar };
    const { events } = decide(regulation, undefined, parseCommand(command), context);
    return events.reduce<StudentRecord | undefined>(evolve, undefined)!;
  };
  const known: KnownDuplicate[] = [];
  const patterns: Record<string, StudentRecord> = {};
  let n = 0;
  let records: StudentRecord[] = [];
  const commit = async () => {
    const id = records[0]?.id ?? 'nothing';
    const writes = records.map(record => ({
      key: recordKey(record.id),
      expect: 'absent' as const,
      version: record.version,
      doc: JSON.stringify({ record, head: genesis }),
      tags: tagsOf(record),
    }));
    await store.commit([{ id, digest: id, writes, entries: [], claims: [], notices: [] }]);
    records = [];
  };
  for (const { command: plain, sameAs, how } of syntheticRegister(document, { count })) {
    if (sameAs !== undefined) known.push([plain.record, sameAs, how!]);
    const kind = n++ % 20 === 0 ? 'incomplete' : 'complete';
    const command = (
      kind === 'complete' ? { ...plain, content: { ...plain.content, ...complete } } : plain
    ) as RegisteredStudent['command'];
    patterns[kind] ??= imported(command);
    const record = like(patterns[kind], command);
    if (n % page <= 1) deepEqual(record, imported(command));
    if (records.push(record) === page) await commit();
  }
  await commit();
  await store.close();
  writeFileSync(`${file}.known`, JSON.stringify(known));
}

/** What the import of the command makes, given what the import of another made. */
function like(pattern: StudentRecord, { record: id, content }: RegisteredStudent['command']): StudentRecord {
  const { identity, household, guardians, studentNumbers, enrolments } = content;
  return {
    ...pattern,
    id,
    identity,
    household: household!,
    guardians: guardians!,
    studentNumbers: studentNumbers!,
    enrolments: enrolments.map(enrolment => ({ ...pattern.enrolments[0]!, ...enrolment })),
  } as StudentRecord;
}
