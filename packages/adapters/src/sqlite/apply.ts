import { StoreRefusal, type Tags, type Write } from '@xueji/core/store';
import { tagNames } from '../checks/index.ts';
import { type FreshChange, versionsText } from '../plan/index.ts';
import type { Prepared } from './statements.ts';

/**
 * Writes a settled change, each row under a guard: what the plan has missed, or only hoped for, is refused.
 *
 * @throws StoreRefusal, or the constraint that SQLite names; what was written so far is then to be undone
 */
export function apply(sql: Prepared, change: FreshChange): void {
  const { texts, run } = sql;
  // The receipt first: of two who send one change the second is met here, with nothing written.
  run(texts.insertReceipt, change.id, change.digest, versionsText(change.versions));
  for (const write of change.writes) writeRecord(sql, write);
  for (const { stream, seq, body, hash } of change.entries) {
    const changed =
      seq === 1
        ? run(texts.insertEntry, stream, seq, body, hash)
        : run(texts.insertNextEntry, stream, seq, body, hash, stream, seq - 1);
    if (changed !== 1) throw new StoreRefusal({ kind: 'ledger', stream, seq });
  }
  for (const claim of change.claims) {
    const { scope, value, owner } = claim;
    const changed = run(claim.do === 'free' ? texts.freeClaim : texts.takeClaim, scope, value, owner);
    if (changed !== 1) throw new StoreRefusal({ kind: 'taken', claim });
  }
  for (const { id, stream, topic, body } of change.notices) run(texts.insertNotice, id, stream, topic, body);
}

function writeRecord({ texts, run }: Prepared, { key, expect, version, doc, tags }: Write) {
  if (expect === 'absent') {
    run(texts.insertRecord, key.kind, key.id, version, doc, ...cellsOfTags(tags));
    return;
  }
  const changed = run(texts.updateRecord, version, doc, ...cellsOfTags(tags), key.kind, key.id, expect);
  if (changed !== 1) throw new StoreRefusal({ kind: 'stale', key, expected: expect });
}

const cellsOfTags = (tags: Tags) => tagNames.map(name => tags[name] ?? null);
