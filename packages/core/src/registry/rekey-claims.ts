import { XuejiError } from '../errors/index.ts';
import { readRecord } from './change.ts';
import { identityClaims } from './claims.ts';
import { positionOfRefused } from './refused-change.ts';
import { type Change, isStoreRefusal, type Store } from './store.ts';

export interface Rekeying {
  /** Name of this change of keys: the same one goes on where it was broken off. */
  readonly id: string;
  /** The `identityKey` of before. */
  readonly from: string;
  /** The new one. */
  readonly to: string;
  /** Records per page and commit; 500 unless told. */
  readonly size?: number;
}

export interface RekeyReport {
  readonly rekeyed: number;
  /** Done by an earlier run. */
  readonly replayed: number;
}

/**
 * Claims the numbers of every record under a new `identityKey` and frees them under the old one, page by page. Nothing else may write
 * meanwhile: a number that is claimed under one key is not seen under the other.
 *
 * @throws XuejiError `registry/other-identity-key`; `where.path` is the record
 * @example await rekeyClaims(store, { id: 'claims-2027', from: 'the old secret', to: 'the new secret' });
 */
export async function rekeyClaims(
  store: Store,
  { id, from, to, size = 500 }: Rekeying,
  onProgress: (records: number) => void = () => {},
): Promise<RekeyReport> {
  let [rekeyed, replayed] = [0, 0];
  for await (const page of store.scan({ kind: 'student', size })) {
    const changes = page.map((stored): Change => {
      const { record } = readRecord(stored)!;
      return {
        id: `${id}/${record.id}`,
        digest: id,
        writes: [],
        entries: [],
        claims: [...identityClaims(record, from, 'free'), ...identityClaims(record, to, 'take')],
        notices: [],
      };
    });
    for (const receipt of await committed(store, changes)) {
      if (receipt.replayed) replayed += 1;
      else rekeyed += 1;
    }
    onProgress(rekeyed + replayed);
  }
  return { rekeyed, replayed };
}

async function committed(store: Store, changes: readonly Change[]) {
  try {
    return await store.commit(changes);
  } catch (error) {
    if (!isStoreRefusal(error) || error.reason.kind !== 'taken') throw error;
    const path = changes[positionOfRefused(error.reason, changes) ?? 0]?.claims[0]?.owner ?? '';
    throw new XuejiError('registry/other-identity-key', {}, { path }, { cause: error });
  }
}
