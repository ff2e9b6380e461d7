import type { Store } from '@xueji/core/store';
import type { Aftermath, Capability, Contents, CrashRun, GuestHarness, Installation } from './subject.ts';

export type CaseId = `${string}/${string}`;

/** The same sentence for two readers. */
export interface Rule {
  readonly zh: string;
  readonly en: string;
}

/** One thing that every store does. */
export interface StoreCase {
  /** `folder/what`, stable: waivers and reports name it. */
  readonly id: CaseId;
  readonly rule: Rule;
  /** Whether data is lost, doubled or mixed up where a store fails it. */
  readonly safety: boolean;
  readonly needs: readonly Capability[];
  run(trial: Trial): Promise<void>;
}

/** An installation with every capability that the case has asked for. */
export interface Trial {
  readonly store: Store;
  again(): Promise<Store>;
  probe(): Promise<Contents>;
  crash(run: CrashRun): Promise<Aftermath>;
  readonly guest: GuestHarness;
  /** One more store, empty and apart; the case closes it. */
  fresh(): Promise<Installation>;
}

/** A case about safety: cannot be waived. */
export function safety(
  id: CaseId,
  zh: string,
  en: string,
  run: StoreCase['run'],
  needs: readonly Capability[] = [],
): StoreCase {
  return { id, rule: { zh, en }, safety: true, needs, run };
}

/** A case about service: a store may waive it with a reason. */
export function service(
  id: CaseId,
  zh: string,
  en: string,
  run: StoreCase['run'],
  needs: readonly Capability[] = [],
): StoreCase {
  return { ...safety(id, zh, en, run, needs), safety: false };
}

/** Opens an installation, runs the case on it and closes it, whatever happens. */
export async function runCase(storeCase: StoreCase, open: () => Promise<Installation>): Promise<void> {
  const installation = await open();
  try {
    await storeCase.run(trialOn(installation, storeCase, open));
  } finally {
    await installation.close();
  }
}

export function isOffered(installation: Installation, capability: Capability): boolean {
  return (capability === 'outbox' ? installation.store.outbox : installation[capability]) !== undefined;
}

function trialOn(installation: Installation, { needs }: StoreCase, open: () => Promise<Installation>): Trial {
  const missing = needs.find(capability => !isOffered(installation, capability));
  if (missing) throw new Error(`the subject offers no \`${missing}\` and does not say why: see \`lacks\``);
  return { ...(installation as Installation & Trial), fresh: open };
}
