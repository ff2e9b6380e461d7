import type { Change, Claim, LedgerEntry, Notice, Tags, Write } from '@xueji/core/store';
import { checkName, checkTag, checkText } from './check-text.ts';
import { misuse } from './misuse.ts';
import { isTagName, tagNames } from './tag-names.ts';

/**
 * Refuses changes that no state of a store could accept, before anything is written and in every store alike.
 *
 * @throws XuejiError `store/not-text`, `store/bad-text`, `store/empty-name`, `store/long-name`, `store/version-order`,
 *   `store/twice-in-change`, `store/ledger-gap`, `store/unknown-tag`; `where.path` says where in the array
 */
export function checkChanges(changes: readonly Change[]): void {
  changes.forEach((change, i) => checkChange(change, `changes[${i}]`));
}

function checkChange(change: Change, path: string) {
  checkName(change.id, `${path}.id`);
  checkText(change.digest, `${path}.digest`);
  change.writes.forEach((write, i) => checkWrite(write, `${path}.writes[${i}]`));
  change.claims.forEach((claim, i) => checkClaim(claim, `${path}.claims[${i}]`));
  change.notices.forEach((notice, i) => checkNotice(notice, `${path}.notices[${i}]`));
  checkEntries(change.entries, `${path}.entries`);
  refuseTwice(change.writes, write => `${write.key.kind}\0${write.key.id}`, `${path}.writes`);
  refuseTwice(change.claims, claim => `${claim.do}\0${claim.scope}\0${claim.value}`, `${path}.claims`);
  refuseTwice(change.notices, notice => notice.id, `${path}.notices`);
}

function checkWrite({ key, expect, version, doc, tags }: Write, path: string) {
  checkName(key.kind, `${path}.key.kind`);
  checkName(key.id, `${path}.key.id`);
  checkText(doc, `${path}.doc`);
  checkTags(tags, `${path}.tags`);
  const least = expect === 'absent' ? 1 : expect + 1;
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(least) || least < 1 || version < least) {
    throw misuse('store/version-order', `${path}.version`, { version, expected: expect });
  }
}

/** Tags of a document, or those that a scan asks for. */
export function checkTags(tags: Tags, path: string): void {
  for (const [name, value] of Object.entries(tags)) {
    if (!isTagName(name)) throw misuse('store/unknown-tag', path, { tag: name, known: tagNames.join('、') });
    if (value !== undefined) checkTag(value, `${path}.${name}`);
  }
}

function checkClaim({ scope, value, owner }: Claim, path: string) {
  checkName(scope, `${path}.scope`);
  checkName(value, `${path}.value`);
  checkName(owner, `${path}.owner`);
}

function checkNotice({ id, stream, topic, body }: Notice, path: string) {
  checkName(id, `${path}.id`);
  checkName(stream, `${path}.stream`);
  checkName(topic, `${path}.topic`);
  checkText(body, `${path}.body`);
}

function checkEntries(entries: readonly LedgerEntry[], path: string) {
  const last = new Map<string, number>();
  entries.forEach(({ stream, seq, body, hash }, i) => {
    checkName(stream, `${path}[${i}].stream`);
    checkText(body, `${path}[${i}].body`);
    checkText(hash, `${path}[${i}].hash`);
    const before = last.get(stream);
    const expected = before === undefined ? Math.max(1, seq) : before + 1;
    if (!Number.isSafeInteger(seq) || seq !== expected)
      throw misuse('store/ledger-gap', `${path}[${i}].seq`, { seq, expected });
    last.set(stream, seq);
  });
}

function refuseTwice<T>(items: readonly T[], nameOf: (item: T) => string, path: string) {
  if (items.length < 2) return;
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const name = nameOf(item);
    if (seen.has(name)) throw misuse('store/twice-in-change', `${path}[${i}]`);
    seen.add(name);
  });
}
