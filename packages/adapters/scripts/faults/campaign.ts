import { verify } from '@xueji/core/registry';
import type { Fault } from './fault.ts';
import type { Ground } from './ground.ts';
import { type Found, Lane } from './lane.ts';

export interface CampaignOptions {
  readonly ground: Ground;
  readonly fault: Fault;
  /** Faults, each met by every lane; of processes each lane’s kill is one. */
  readonly times: number;
  readonly lanes: number;
  /** How those who save reach the database; unless told as we do. */
  readonly savers?: string | undefined;
  readonly progress?: (counts: Counts) => void;
}

export interface Counts {
  /** Times that a saver was stopped in the middle of its saves. */
  stops: number;
  acknowledged: number;
  unheard: number;
  missing: number;
  half: number;
  ledgerFaults: number;
  /** What savers were told, and how often. */
  readonly told: Map<string, number>;
  /** The first things that were wrong, for whoever has to find out why. */
  readonly wrong: string[];
}

/** Faults on one set of tables; new tables before they grow large. */
const perTables = 12;

/** Faults one after another in the middle of saves, everything looked at after each. */
export async function campaign(options: CampaignOptions): Promise<Counts> {
  const counts: Counts = {
    stops: 0,
    acknowledged: 0,
    unheard: 0,
    missing: 0,
    half: 0,
    ledgerFaults: 0,
    told: new Map(),
    wrong: [],
  };
  for (let done = 0; done < options.times; done += perTables) {
    await onNewTables(options, Math.min(perTables, options.times - done), counts);
    options.progress?.(counts);
  }
  return counts;
}

async function onNewTables(
  { ground, fault, lanes: count, savers }: CampaignOptions,
  times: number,
  counts: Counts,
): Promise<void> {
  const place = await ground.prepare(savers);
  const lanes = Array.from({ length: count }, (_, i) => new Lane(place, `L${i}`));
  try {
    for (let time = 0; time < times; time++) {
      fault.prepare?.();
      await Promise.all(lanes.map(lane => lane.start()));
      await fault.strike(lanes);
      await fault.mend();
      const opened = await ground.open();
      await ground.settle(opened);
      for (const lane of lanes) add(counts, await lane.inspect(opened));
      if (time === times - 1) {
        const { faults } = await verify(opened.store);
        counts.ledgerFaults += faults.length;
      }
      await opened.close();
    }
  } finally {
    for (const lane of lanes) lane.close();
  }
  await ground.remove();
}

function add(
  counts: Counts,
  { acknowledged, unheard, missing, half, faults, told = 'SIGKILL' }: Found,
): void {
  // One that had done all that it was given was not in the middle of anything.
  if (told !== '') counts.stops += 1;
  counts.acknowledged += acknowledged;
  counts.unheard += unheard;
  counts.missing += missing;
  counts.half += half.length > 0 ? 1 : 0;
  counts.ledgerFaults += faults.length;
  counts.told.set(told, (counts.told.get(told) ?? 0) + 1);
  counts.wrong.push(...[...half, ...faults].slice(0, 5));
}
