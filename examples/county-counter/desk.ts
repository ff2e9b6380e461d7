import {
  createRegistry,
  type DirectoryDocument,
  directoryOf,
  directorySchema,
  type Party,
  type Registry,
  type School,
  type StudentRecord,
} from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';

/** What the counter works with: the register, who there is, and the day. */
export interface Desk {
  readonly registry: Registry;
  readonly parties: DirectoryDocument;
  /** Days pass here as the demonstration needs them; a real counter asks the clock. */
  readonly day: { today: string };
}

export function deskOn(store: Store, parties: DirectoryDocument, today: string): Desk {
  const day = { today };
  const registry = createRegistry({
    regulation: sichuan2017Draft,
    store,
    directory: directoryOf(directorySchema.parse(parties)),
    calendar: chinaCalendar,
    clock: { today: () => day.today, now: () => `${day.today}T09:00:00+08:00` },
    identityKey: 'an-example-key-never-for-real-students',
  });
  return { registry, parties, day };
}

/**
 * The records that a party may see; of the others it learns nothing. A counter of a whole county would keep an index of its own
 * and ask the register for those alone that it shows.
 */
export async function* shownTo({ registry }: Desk, party: Party): AsyncGenerator<StudentRecord> {
  for await (const page of registry.options.store.scan({ kind: 'student', size: 500 })) {
    for (const { key } of page) {
      const record = await registry.show(key.id, party);
      if (record) yield record;
    }
  }
}

/**
 * The id of the record that a school asks for by what the family brings: the id itself, or a student number in full. One that the
 * register does not have stays as it is: the register answers for it.
 */
export async function recordNamed({ registry }: Desk, text: string): Promise<string> {
  for await (const page of registry.options.store.scan({ kind: 'student', size: 500 })) {
    for (const { key } of page) {
      const record = await registry.show(key.id);
      if (record?.studentNumbers.some(({ value }) => value === text.toUpperCase())) return key.id;
    }
  }
  return text;
}

/** The schools that a party answers for: itself, or those under the authority. */
export function schoolsOf({ registry, parties }: Desk, party: Party): readonly Pick<School, 'id' | 'name'>[] {
  const { directory } = registry.options;
  return parties.schools.filter(
    ({ id, authority }) =>
      id === party.id ||
      authority === party.id ||
      directory.superiors(authority).some(above => above.id === party.id),
  );
}
