import type { LedgerBody } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import type { LedgerLine } from '../output/record-text.ts';

/** The ledger of a record, oldest entry first. */
export async function ledgerOf(store: Store, record: string): Promise<readonly LedgerLine[]> {
  const entries: LedgerLine[] = [];
  for await (const { seq, hash, body } of store.ledger(record)) {
    entries.push({ ...(JSON.parse(body) as LedgerBody), seq, hash });
  }
  return entries;
}
