import type { Claim } from '@xueji/core/store';
import type { MemoryTables } from '../../src/memory/index.ts';
import { altered, type Mutant } from './mutant.ts';

const owner = ({ claims }: MemoryTables, { scope, value }: Claim) => claims.get(scope)?.get(value);

/** Puts an entry that the ledger would refuse in by force, where `passes` says so. */
const forceEntries = (passes: (seq: number, head: number) => boolean) =>
  altered('', (change, tables) => {
    const heads = new Map<string, number>();
    const entries = change.entries.filter(entry => {
      const head = heads.get(entry.stream) ?? tables.ledgers.get(entry.stream)?.length ?? 0;
      heads.set(entry.stream, entry.seq);
      if (entry.seq === head + 1 || !passes(entry.seq, head)) return true;
      const stream = tables.ledgers.get(entry.stream) ?? [];
      tables.ledgers.set(entry.stream, stream);
      if (entry.seq <= head) stream[entry.seq - 1] = entry;
      else stream.push(entry);
      return false;
    });
    return { ...change, entries };
  }).subject;

export const claimAndLedgerMutants: readonly Mutant[] = [
  altered('claims are not kept', change => ({ ...change, claims: [] })),
  altered('a claim that is held passes for taken', (change, tables) => ({
    ...change,
    claims: change.claims.filter(claim => claim.do === 'free' || owner(tables, claim) === undefined),
  })),
  altered('anyone can free a claim', (change, tables) => ({
    ...change,
    claims: change.claims.map(claim =>
      claim.do === 'free' ? { ...claim, owner: owner(tables, claim) ?? claim.owner } : claim,
    ),
  })),
  altered('freeing what nobody holds passes', (change, tables) => ({
    ...change,
    claims: change.claims.filter(claim => claim.do === 'take' || owner(tables, claim) !== undefined),
  })),
  altered('freed claims stay', change => ({
    ...change,
    claims: change.claims.filter(claim => claim.do === 'take'),
  })),
  altered('claims are normalised to lower case without blanks', change => ({
    ...change,
    claims: change.claims.map(claim => ({ ...claim, value: claim.value.trim().toLowerCase() || '-' })),
  })),
  { name: 'an entry of the ledger can be overwritten', subject: forceEntries((seq, head) => seq <= head) },
  { name: 'only the newest entry can be overwritten', subject: forceEntries((seq, head) => seq === head) },
  { name: 'gaps in the ledger pass', subject: forceEntries((seq, head) => seq > head) },
];
