import type { DatabaseSync } from 'node:sqlite';
import type { Change, Tags, Write } from '@xueji/core/store';

/**
 * The floor: the same rows into the same tables through the driver alone, each statement prepared once. Nothing is asked
 * before it is written; the constraints of the tables are there.
 */
export function rawWriter(database: DatabaseSync): (change: Change) => void {
  const record = database.prepare('INSERT INTO xueji_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const entry = database.prepare('INSERT INTO xueji_ledger VALUES (?, ?, ?, ?)');
  const claim = database.prepare('INSERT INTO xueji_claim VALUES (?, ?, ?)');
  const notice = database.prepare('INSERT INTO xueji_notice (id, stream, topic, body) VALUES (?, ?, ?, ?)');
  const receipt = database.prepare('INSERT INTO xueji_receipt VALUES (?, ?, ?)');
  return ({ id, digest, writes, entries, claims, notices }) => {
    for (const { key, version, doc, tags } of writes)
      record.run(key.kind, key.id, version, doc, ...tagsOf(tags));
    for (const { stream, seq, body, hash } of entries) entry.run(stream, seq, body, hash);
    for (const { scope, value, owner } of claims) claim.run(scope, value, owner);
    for (const n of notices) notice.run(n.id, n.stream, n.topic, n.body);
    receipt.run(id, digest, receiptText(writes));
  };
}

export const tagsOf = ({ school, stage, grade, cohort, status }: Tags) =>
  [school, stage, grade, cohort, status].map(tag => tag ?? null);

export const receiptText = (writes: readonly Write[]) =>
  JSON.stringify(writes.map(({ key, version }) => [key.kind, key.id, version]));

/** All the changes in one transaction. */
export function writeTogether(database: DatabaseSync, changes: readonly Change[]): void {
  const write = rawWriter(database);
  database.exec('BEGIN IMMEDIATE');
  for (const change of changes) write(change);
  database.exec('COMMIT');
}

/** Each change in a transaction of its own. */
export function writeEach(database: DatabaseSync, changes: readonly Change[]): void {
  const write = rawWriter(database);
  for (const change of changes) {
    database.exec('BEGIN IMMEDIATE');
    write(change);
    database.exec('COMMIT');
  }
}
