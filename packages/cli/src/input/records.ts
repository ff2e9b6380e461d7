import type { StudentRecord } from '@xueji/core';
import type { Store } from '@xueji/core/store';

/** Every record of the register, in the order of their ids. */
export async function* recordsIn(
  store: Store,
  holds: (doc: string) => boolean = () => true,
): AsyncGenerator<StudentRecord> {
  for await (const page of store.scan({ kind: 'student', size: 1000 })) {
    for (const { doc } of page) {
      // Most documents are not the one that is looked for: they are not even parsed.
      if (holds(doc)) yield (JSON.parse(doc) as { record: StudentRecord }).record;
    }
  }
}

/** A record by its id, or by a student number that it has or had. */
export async function findRecord(store: Store, text: string): Promise<StudentRecord | undefined> {
  const [stored] = await store.read([{ kind: 'student', id: text }]);
  if (stored) return (JSON.parse(stored.doc) as { record: StudentRecord }).record;
  for await (const record of recordsIn(store, doc => doc.includes(JSON.stringify(text)))) {
    if (record.studentNumbers.some(({ value }) => value === text)) return record;
  }
  return undefined;
}
