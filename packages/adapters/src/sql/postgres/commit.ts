import { type Change, type Receipt, StoreRefusal } from '@xueji/core/store';
import { misuse } from '../../checks/index.ts';
import { versionsFrom, versionsOf, versionsText } from '../../plan/index.ts';
import type { Dialect } from '../dialect.ts';
import { addMany } from './add-many.ts';
import { commitCall } from './commit-function.ts';

/** A few changes are one round trip; many that only add go table by table, and whatever is in their way the function finds. */
export const commit: Dialect['commit'] = async (handle, tables, changes) =>
  (await addMany(handle, tables, changes)) ?? byFunction(handle, tables, changes);

/** One round trip: the changes go to a function of the database as they are, and it writes them all or answers why not. */
const byFunction: Dialect['commit'] = async ({ run }, tables, changes) => {
  const settled = changes.map(change => ({ ...change, result: versionsText(versionsOf(change)) }));
  const { rows } = await run(commitCall(tables), [JSON.stringify(settled)]);
  const [text, encoding] = rows[0]!;
  if (text === null) throw misuse('store/encoding', 'handle', { found: String(encoding) });
  const answer = JSON.parse(String(text)) as Answer;
  if ('refused' in answer) throw refusalOf(answer, changes);
  return changes.map((change, i): Receipt => {
    const kept = answer.kept[i];
    const versions = typeof kept === 'string' ? versionsFrom(kept) : versionsOf(change);
    return { id: change.id, replayed: typeof kept === 'string', versions };
  });
};

/** What the function answers: for each change the receipt that was kept of it before, or the place where it refused. */
type Answer =
  | { readonly kept: readonly (string | null)[] }
  | { readonly refused: Refused; readonly change: number; readonly part: number };
type Refused = 'reused' | 'stale' | 'ledger' | 'taken' | 'notice';

function refusalOf(
  { refused, change: at, part }: { refused: Refused; change: number; part: number },
  changes: readonly Change[],
): Error {
  const { id, writes, entries, claims } = changes[at]!;
  switch (refused) {
    case 'reused':
      return new StoreRefusal({ kind: 'reused', id });
    case 'stale': {
      const { key, expect } = writes[part]!;
      return new StoreRefusal({ kind: 'stale', key, expected: expect });
    }
    case 'ledger': {
      const { stream, seq } = entries[part]!;
      return new StoreRefusal({ kind: 'ledger', stream, seq });
    }
    case 'taken':
      return new StoreRefusal({ kind: 'taken', claim: claims[part]! });
    case 'notice':
      return misuse('store/notice-exists', `changes[${at}].notices[${part}].id`);
  }
}
