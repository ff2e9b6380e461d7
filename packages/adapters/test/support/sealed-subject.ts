import type { Store } from '@xueji/core/store';
import { collect } from '../../src/conformance/assertions.ts';
import type { Contents, Subject } from '../../src/conformance/index.ts';
import { keyRing, sealed } from '../../src/sealed/index.ts';

/** A key for tests: nobody’s. */
export const testKey = (digit: string) => digit.repeat(64);
export const testRing = keyRing([testKey('1')]);

/** What the wrapper keeps for itself beside what it is given. */
const isOwn = ({ key }: Contents['records'][number]) => ['data-key', 'register-key'].includes(key.kind);

/** A subject with everything in it sealed: what its tables hold is opened again for the cases that look. */
export function sealedSubject(subject: Subject): Subject {
  return {
    ...subject,
    name: `sealed over ${subject.name}`,
    lacks: { crash: 'the process that is killed writes through the store underneath', ...subject.lacks },
    async open() {
      const installation = await subject.open();
      const { again, probe, guest } = installation;
      const store = sealed(installation.store, testRing);
      return {
        ...installation,
        store,
        ...(again && { again: async () => sealed(await again(), testRing) }),
        ...(probe && { probe: async () => openedContents(await probe(), store) }),
        ...(guest && {
          guest: {
            ...guest,
            run: (work, end) => guest.run((lent, vendor) => work(sealed(lent, testRing), vendor), end),
          },
        }),
      };
    },
  };
}

async function openedContents(kept: Contents, store: Store): Promise<Contents> {
  const records = kept.records.filter(stored => !isOwn(stored));
  const streams = [...new Set(kept.ledger.map(({ stream }) => stream))];
  const ledgers = await Promise.all(streams.map(stream => collect(store.ledger(stream))));
  const opened = await store.read(records.map(({ key }) => key));
  return {
    ...kept,
    records: opened.map(stored => stored!),
    ledger: ledgers.flat(),
    receipts: kept.receipts.filter(id => !id.startsWith('keys/')),
  };
}
