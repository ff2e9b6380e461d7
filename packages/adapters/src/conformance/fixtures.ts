import type { Change, Claim, Key, LedgerEntry, Notice, Store, Tags, Write } from '@xueji/core/store';

export const kind = 'student';
export const keyOf = (id: string): Key => ({ kind, id });

export function change(id: string, parts: Partial<Omit<Change, 'id'>> = {}): Change {
  return { id, digest: `digest of ${id}`, writes: [], entries: [], claims: [], notices: [], ...parts };
}

export function write(id: string, expect: Write['expect'], doc = docOf(id), tags: Tags = {}): Write {
  return { key: keyOf(id), expect, version: expect === 'absent' ? 1 : expect + 1, doc, tags };
}

export const docOf = (id: string, more = '') => JSON.stringify({ id, more });

export function entry(stream: string, seq: number, body = `{"seq":${seq}}`): LedgerEntry {
  return { stream, seq, body, hash: `hash of ${stream} ${seq}` };
}

export const take = (scope: string, value: string, owner: string): Claim => ({
  do: 'take',
  scope,
  value,
  owner,
});
export const free = (scope: string, value: string, owner: string): Claim => ({
  do: 'free',
  scope,
  value,
  owner,
});

export function notice(id: string, stream = 'S1'): Notice {
  return { id, stream, topic: 'student.changed', body: `{"notice":"${id}"}` };
}

/** A change with all five parts, as the registry makes them: one record, its ledger, a claim and a notice. */
export function enrol(id: string, claimed = `number of ${id}`): Change {
  return change(`enrol ${id}`, {
    writes: [write(id, 'absent', docOf(id), { school: 'A', status: 'enrolled' })],
    entries: [entry(id, 1)],
    claims: [take('student-number', claimed, id)],
    notices: [notice(`${id}/1`, id)],
  });
}

/** The change that follows `enrol`, one version on. */
export function amend(id: string, version = 2, name = `amend ${id} ${version}`): Change {
  return change(name, {
    writes: [write(id, version - 1, docOf(id, name))],
    entries: [entry(id, version)],
    notices: [notice(`${name}/${version}`, id)],
  });
}

/** Ids `0000001` and on: of equal length, so that their order as text is that of the numbers. */
export const numbered = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => String(from + i).padStart(7, '0'));

export async function fill(store: Store, ids: readonly string[], tagsOf: (id: string) => Tags = () => ({})) {
  const chunk = 1000;
  for (let i = 0; i < ids.length; i += chunk) {
    const part = ids.slice(i, i + chunk);
    await store.commit(
      part.map(id => change(`fill ${id}`, { writes: [write(id, 'absent', docOf(id), tagsOf(id))] })),
    );
  }
}

export async function versionOf(store: Store, id: string): Promise<number | undefined> {
  return (await store.read([keyOf(id)]))[0]?.version;
}
