import type { Write } from '@xueji/core/store';
import { tagNames } from '../checks/index.ts';
import { type FreshChange, netEffect, versionsText } from '../plan/index.ts';
import type { SqlValue } from './handle.ts';

export type Row = readonly SqlValue[];

/** `name`: part of a key or listed by, and short; `text`: anything. */
export type ColumnType = 'name' | 'text' | 'number';
export type Columns = Readonly<Record<string, ColumnType>>;

/** Columns of a new row, in the order of its cells. */
export const columnsOf = {
  receipt: { id: 'name', digest: 'text', result: 'text' },
  record: {
    kind: 'name',
    id: 'name',
    version: 'number',
    doc: 'text',
    school: 'name',
    stage: 'name',
    grade: 'name',
    cohort: 'name',
    status: 'name',
  },
  claim: { scope: 'name', value: 'name', owner: 'name' },
  notice: { id: 'name', stream: 'name', topic: 'name', body: 'text' },
  ledger: { stream: 'name', seq: 'number', body: 'text', hash: 'text' },
} as const satisfies Record<string, Columns>;

/** Rows that settled changes come to, table by table. */
export interface Rows extends Readonly<Record<keyof typeof columnsOf, readonly Row[]>> {
  /** Like those of `record`, with the version expected as the last. */
  readonly updates: readonly Row[];
  /** Claims that their owner gives up. */
  readonly released: readonly Row[];
}

export function rowsOf(fresh: readonly FreshChange[]): Rows {
  const { inserts, updates, entries, claims, notices } = netEffect(fresh);
  return {
    receipt: fresh.map(({ id, digest, versions }) => [id, digest, versionsText(versions)]),
    record: inserts.map(recordRow),
    updates: updates.map(write => [...recordRow(write), String(write.expect)]),
    released: claims.flatMap(({ scope, value, was }) => (was === undefined ? [] : [[scope, value, was]])),
    claim: claims.flatMap(({ scope, value, now }) => (now === undefined ? [] : [[scope, value, now]])),
    notice: notices.map(({ id, stream, topic, body }) => [id, stream, topic, body]),
    ledger: entries.map(({ stream, seq, body, hash }) => [stream, String(seq), body, hash]),
  };
}

const recordRow = ({ key, version, doc, tags }: Write): Row => [
  key.kind,
  key.id,
  String(version),
  doc,
  ...tagNames.map(name => tags[name] ?? null),
];
