import { storeCases } from './cases/index.ts';
import { runCase, type StoreCase } from './store-case.ts';
import type { Subject } from './subject.ts';

/** The test runner’s own functions; those of vitest, jest and `node:test` fit as they are. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  test(name: string, body: () => Promise<void>): unknown;
  /** Where the reasons of what is not run go; the console unless told. */
  report?(line: string): void;
}

/**
 * Registers a test for every case that a store has to pass. What is not run is reported as waived with its reason, never
 * as passed.
 *
 * @example
 * import { describe, test } from 'vitest';
 * storeConformance({ name: 'our tables', open: openOurTables }, { describe, test });
 */
export function storeConformance(subject: Subject, { describe, test, report = console.info }: Runner): void {
  describe(`store: ${subject.name}`, () => {
    for (const storeCase of storeCases) {
      const reason = waiverOf(subject, storeCase);
      if (reason === undefined) test(titleOf(storeCase), () => runCase(storeCase, subject.open));
      else report(`waived · ${subject.name} · ${storeCase.id}: ${reason}`);
    }
    test('waivers: known cases only, and none about safety', async () => {
      const faults = waiverFaults(subject);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
  });
}

export const titleOf = ({ id, rule }: StoreCase) => `${id} · ${rule.zh} · ${rule.en}`;

/** Why the case is not run; `undefined` where it is. A case about safety is run even where it was waived. */
export function waiverOf(
  { lacks = {}, waives = {} }: Subject,
  { id, needs, safety }: StoreCase,
): string | undefined {
  const missing = needs.find(capability => lacks[capability] !== undefined);
  if (missing) return `no \`${missing}\`: ${lacks[missing]}`;
  return safety ? undefined : waives[id];
}

function waiverFaults({ waives = {} }: Subject): string[] {
  return Object.keys(waives).flatMap(id => {
    const found = storeCases.find(storeCase => storeCase.id === id);
    if (!found) return [`there is no case \`${id}\``];
    return found.safety ? [`\`${id}\` is about safety and cannot be waived`] : [];
  });
}
