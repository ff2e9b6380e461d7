/**
 * A store over tables of your own, written by hand: here on node:sqlite. What may land is settled by `planCommit`, the same for
 * every store; what is left is one transaction, a few statements, and keys that the database compares as bytes.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as parts from '@xueji/adapters/parts';
import { type Store, StoreRefusal } from '@xueji/core/store';

type Role = Store['traits']['role'];
type Ask = (text: string, ...values: SQLInputValue[]) => parts.Rows;

/** @param role - `guest`: within a transaction that you have begun on this connection, and end */
export function ownStore(database: Pick<DatabaseSync, 'exec' | 'prepare'>, role: Role = 'host'): Store {
  let closed = false;
  const heard = <T>(work: () => T): T => {
    if (closed) throw parts.misuse('store/closed', 'store');
    try {
      return work();
    } catch (error) {
      // SQLite has waited by itself, as long as the connection was told; now only the owner of the transaction can try again.
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== 5) throw error;
      throw new StoreRefusal({ kind: 'busy', scope: role === 'host' ? 'statement' : 'transaction' });
    }
  };
  const ask: Ask = (text, ...values) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return heard(() => statement.all(...values) as unknown as parts.Rows);
  };
  // Without an await from BEGIN to COMMIT: nothing else on this connection comes in between.
  const inOneGo = <T>(work: () => T): T => {
    if (role === 'guest') return work();
    heard(() => database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    traits: { name: 'own tables', role, writers: 'one' },
    async read(keys) {
      parts.checkKeys(keys);
      const text = `SELECT asked.key, version, doc FROM json_each(?) AS asked
        CROSS JOIN pupil_file ON kind = asked.value ->> 0 AND pupil_file.id = asked.value ->> 1`;
      return parts.inOrder(keys, ask(text, parts.askedFor(keys)));
    },
    async *scan(range) {
      parts.checkRange(range);
      const { kind, where = {}, size } = range;
      const tags = parts.tagNames.filter(tag => where[tag] !== undefined);
      const conditions = tags.map(tag => ` AND ${tag} = ?`).join('');
      const text = `SELECT id, version, doc FROM pupil_file WHERE kind = ? AND id > ?${conditions} ORDER BY id LIMIT ?`;
      yield* parts.pages(range, async after => ask(text, kind, after, ...tags.map(tag => where[tag]!), size));
    },
    async draw(sequence, count) {
      parts.checkDraw(sequence, count);
      const text = `INSERT INTO pupil_number VALUES (?1, 1 + ?2)
        ON CONFLICT DO UPDATE SET next = next + ?2 RETURNING next - ?2`;
      return inOneGo(() => Number(ask(text, sequence, count)[0]![0]));
    },
    async commit(changes) {
      parts.checkChanges(changes);
      return inOneGo(() => {
        const { fresh, receipts } = parts.planCommit(changes, knownTo(ask));
        for (const change of fresh) write(ask, change);
        return receipts;
      });
    },
    async *ledger(stream) {
      parts.checkStream(stream);
      const text =
        'SELECT seq, body, hash FROM pupil_history WHERE stream = ? AND seq > ? ORDER BY 1 LIMIT ?';
      yield* parts.entries(stream, async after => ask(text, stream, after, parts.ledgerPage));
    },
    async close() {
      closed = true;
    },
  };
}

/** What the plan has to know, asked within the transaction that then writes. */
function knownTo(ask: Ask): parts.Known {
  const cell = <T>(text: string, ...values: string[]) => ask(text, ...values)[0]?.[0] as T | undefined;
  return {
    receipt: id => JSON.parse(cell('SELECT kept FROM pupil_receipt WHERE id = ?', id) ?? 'null') ?? undefined,
    version: ({ kind, id }) => cell('SELECT version FROM pupil_file WHERE kind = ? AND id = ?', kind, id),
    head: stream => cell('SELECT max(seq) FROM pupil_history WHERE stream = ?', stream) ?? 0,
    owner: (scope, value) =>
      cell('SELECT owner FROM pupil_claim WHERE scope = ? AND value = ?', scope, value),
    hasNotice: id => cell('SELECT 1 FROM pupil_notice WHERE id = ?', id) !== undefined,
  };
}

/** Writes what the plan has settled. A document is put in place of its older version. */
function write(ask: Ask, { id, digest, versions, ...change }: parts.FreshChange): void {
  const put = (into: string, ...values: SQLInputValue[]) =>
    ask(`${into} VALUES (${values.map(() => '?').join()})`, ...values);
  for (const { key, version, doc, tags } of change.writes) {
    const cells = parts.tagNames.map(tag => tags[tag] ?? null);
    put('REPLACE INTO pupil_file', key.kind, key.id, version, doc, ...cells);
  }
  for (const { stream, seq, body, hash } of change.entries)
    put('INSERT INTO pupil_history', stream, seq, body, hash);
  for (const { do: what, scope, value, owner } of change.claims) {
    if (what === 'take') put('INSERT INTO pupil_claim', scope, value, owner);
    else ask('DELETE FROM pupil_claim WHERE scope = ? AND value = ?', scope, value);
  }
  for (const { id, stream, topic, body } of change.notices)
    put('INSERT INTO pupil_notice', id, stream, topic, body);
  put('INSERT INTO pupil_receipt', id, JSON.stringify({ digest, versions }));
}
