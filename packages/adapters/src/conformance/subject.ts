import type { Change, Claim, LedgerEntry, Notice, Store, Stored } from '@xueji/core/store';
import type { CaseId } from './store-case.ts';

/** A store under test: who makes it, and what it cannot offer. */
export interface Subject {
  readonly name: string;
  /** A store that is empty and shares its data with nobody. */
  open(): Promise<Installation>;
  /** Why a capability is not there. One that is neither offered nor explained fails the cases that need it. */
  readonly lacks?: Readonly<Partial<Record<Capability, string>>>;
  /** Why a case does not apply. Cases about safety cannot be waived. */
  readonly waives?: Readonly<Partial<Record<CaseId, string>>>;
}

/** `outbox` is offered by the store itself. */
export type Capability = 'again' | 'probe' | 'crash' | 'guest' | 'outbox';

/** One opened store and what belongs to its data. */
export interface Installation {
  readonly store: Store;
  /** A second connection to the same data. */
  again?(): Promise<Store>;
  /** All that is kept, read from the database itself and not through the adapter. */
  probe?(): Promise<Contents>;
  crash?(run: CrashRun): Promise<Aftermath>;
  readonly guest?: GuestHarness;
  close(): Promise<void>;
}

export interface Contents {
  readonly records: readonly Stored[];
  readonly ledger: readonly LedgerEntry[];
  readonly claims: readonly Omit<Claim, 'do'>[];
  /** Ids of the changes that were committed. */
  readonly receipts: readonly string[];
  readonly notices: readonly Notice[];
}

/**
 * In a process of its own on the same data: commits `first` one by one, then `last` in one commit, and is killed
 * (SIGKILL, power off, socket cut) before the `statement`-th statement of that commit is run.
 */
export interface CrashRun {
  readonly first: readonly Change[];
  readonly last: readonly Change[];
  /** From 1. */
  readonly statement: number;
}

export interface Aftermath {
  /** False where the commit had fewer statements and so got through. */
  readonly died: boolean;
  /** Ids of the changes whose commit had answered before the end. */
  readonly acknowledged: readonly string[];
  /** Opened anew on what is left. */
  readonly store: Store;
}

/** The vendor’s own transaction on the same data, with a table of the vendor’s in it. */
export interface GuestHarness {
  /**
   * Begins a transaction as a vendor would, lets `work` use a guest store in it, and ends it as told; with a rollback
   * where `work` throws.
   */
  run(work: (guest: Store, vendor: VendorTable) => Promise<void>, end: 'commit' | 'rollback'): Promise<void>;
  /** The vendor’s rows that are there now. */
  rows(): Promise<readonly string[]>;
  /** Texts of all statements that guest stores have sent so far. */
  statements(): readonly string[];
}

export interface VendorTable {
  add(row: string): Promise<void>;
}
