import { type Known, versionsFrom } from '../plan/index.ts';
import type { Prepared } from './statements.ts';

/** What the database knows, asked row by row within the transaction that then writes. */
export function knownIn({ texts, first }: Prepared): Known {
  return {
    receipt(id) {
      const row = first(texts.receipt, id);
      return row && { digest: String(row[0]), versions: versionsFrom(String(row[1])) };
    },
    version({ kind, id }) {
      const row = first(texts.version, kind, id);
      return row && Number(row[0]);
    },
    head: stream => Number(first(texts.head, stream)?.[0] ?? 0),
    owner(scope, value) {
      const row = first(texts.owner, scope, value);
      return row && String(row[0]);
    },
    hasNotice: id => first(texts.notice, id) !== undefined,
  };
}
