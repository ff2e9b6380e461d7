import { createRegistry, importRecords, type RegistryOptions } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { expect } from 'vitest';
import { first, leaver, registerOver } from './cohort.ts';

/** Valid and made up, as everything here. */
export const identityNumbers = ['51010420090101001X', '510104200901010028', '510104200901010036'] as const;
export const corrected = '510104200901010044';

/** The import of a student with an identity number and the student number that follows from it. */
export function numbered(n: number, number: string = identityNumbers[n - 1]!) {
  const { content, ...command } = leaver(n);
  const identity = { ...content.identity, document: { type: 'resident-identity-card', number } };
  const guardians = [{ name: '示例家长', relation: '父亲', phone: '13800000000' }];
  const studentNumbers = [{ value: `G${number}`, since: '2024-09-01' }];
  return { ...command, content: { ...content, identity, guardians, studentNumbers } };
}

/** A register with a history: imports, an award each, and an application to correct a number, with its case. */
export async function lived(store: Store): Promise<RegistryOptions> {
  const options = registerOver(store);
  await importRecords(options, [numbered(1), numbered(2), numbered(3)]);
  const { submit } = createRegistry(options);
  const by = { kind: 'school', id: first } as const;
  for (const n of [1, 2, 3])
    await submit({ type: 'award.record', id: `award-${n}`, record: leaver(n).record, by, title: '示例' });
  const { record } = leaver(1);
  const { decision } = await submit({
    type: 'record.amend',
    id: 'amend-1',
    record,
    by: { kind: 'guardian', id: record },
    appliedOn: options.clock.today(),
    changes: { document: { type: 'resident-identity-card', number: corrected } },
    documents: [{ kind: 'household-register' }, { kind: 'proof-copy' }],
  });
  expect(decision.events).not.toEqual([]);
  return options;
}
