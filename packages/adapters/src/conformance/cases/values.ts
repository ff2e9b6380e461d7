import { collect, equal, refused } from '../assertions.ts';
import { change, entry, keyOf, kind, notice, take, write } from '../fixtures.ts';
import { safety, service } from '../store-case.ts';

/** Pairs and groups that some collation, driver or template takes for the same, or for something else than text. */
const lookalikes = [
  ['𠮷', '𡈽', '𬎆', '吉', '土'],
  ['a', 'A', 'ａ', 'á', 'a\u0301'],
  ['S1', 'S1 ', 'S1\t', ' S1', 'S1\u3000', 'S1\u00a0'],
  ['é', 'e\u0301'],
  ['ﬁ', 'fi'],
  ['0', '00', '0.0', '-0', '1e3', '1000'],
  ['买买提·吐尔逊', '买买提・吐尔逊', '买买提•吐尔逊'],
];

const hostile = [
  "'; DROP TABLE record; --",
  '"',
  '`',
  '\\',
  '?',
  '$1',
  ':a',
  '@a',
  '#',
  '%',
  '_',
  '{}',
  'null',
  '\n',
  '\u2028',
  '\uFEFF',
  '\u{1F468}\u200D\u{1F393}',
];

export const values = [
  safety(
    'values/lookalike-keys',
    '形近而不同的标识是不同的文档',
    'ids that look alike are different documents',
    async ({ store }) => {
      const ids = [...new Set(lookalikes.flat())];
      await store.commit(ids.map((id, i) => change(`C${i}`, { writes: [write(id, 'absent', `doc ${i}`)] })));
      const found = await store.read(ids.map(keyOf));
      equal(
        found.map(stored => [stored?.key.id, stored?.doc]),
        ids.map((id, i) => [id, `doc ${i}`]),
        'documents are mixed up',
      );
      equal(
        (await collect(store.scan({ kind, size: 4 }))).flat().length,
        ids.length,
        'the number of documents',
      );
    },
  ),
  safety(
    'values/lookalike-claims',
    '形近而不同的号码是不同的占用',
    'values that look alike are different claims',
    async ({ store, probe }) => {
      const all = [...new Set(lookalikes.flat())];
      await store.commit(
        all.map((value, i) => change(`C${i}`, { claims: [take('person', value, `owner ${i}`)] })),
      );
      const { claims } = await probe();
      equal(claims.map(({ value }) => value).sort(), [...all].sort(), 'claims are mixed up');
      await refused(store.commit([change('again', { claims: [take('person', '𠮷', 'another')] })]), 'taken');
    },
    ['probe'],
  ),
  safety(
    'values/lookalike-change-ids',
    '形近而不同的编号是不同的变更',
    'change ids that look alike are different changes',
    async ({ store }) => {
      const ids = [...new Set(lookalikes.flat())];
      const receipts = (await Promise.all(ids.map(id => store.commit([change(id)])))).flat();
      equal(
        receipts.filter(({ replayed }) => replayed),
        [],
        'a change was taken for another',
      );
    },
  ),
  safety(
    'values/hostile',
    '引号、通配符等特殊文本原样保存',
    'text that means something to SQL or templates is only text',
    async ({ store }) => {
      const writes = hostile.map(text => write(text, 'absent', text, { school: text }));
      const entries = hostile.map((text, i) => ({ ...entry('S1', i + 1, text), hash: text }));
      const claims = hostile.map(text => take(text, text, text));
      const notices = hostile.map(text => ({ id: text, stream: text, topic: text, body: text }));
      await store.commit([{ id: hostile[0]!, digest: hostile.join(), writes, entries, claims, notices }]);
      equal(
        (await store.read(hostile.map(keyOf))).map(stored => stored?.doc),
        hostile,
        'documents differ',
      );
      equal(
        (await collect(store.ledger('S1'))).map(({ body }) => body),
        hostile,
        'entries differ',
      );
      for (const text of hostile) {
        const [page] = await collect(store.scan({ kind, where: { school: text }, size: 2 }));
        equal(
          page?.map(({ doc }) => doc),
          [text],
          'a tag selects otherwise',
        );
      }
    },
  ),
  safety(
    'values/documents-byte-for-byte',
    '文档一字不改，不作规范化',
    'documents come back byte for byte',
    async ({ store }) => {
      const docs = [
        '{"b":1, "a":2}',
        '{"n":1.0,"big":90071992547409931234}',
        ' {} \n',
        'é é',
        '𠮷𡈽𬎆',
        '\u0001\u001f',
        '',
        '"\\u0000"',
      ];
      await store.commit([change('C1', { writes: docs.map((doc, i) => write(`D${i}`, 'absent', doc)) })]);
      equal(
        (await store.read(docs.map((_, i) => keyOf(`D${i}`)))).map(stored => stored?.doc),
        docs,
        'documents differ',
      );
    },
  ),
  service(
    'values/large-document',
    '一兆字节的文档可以保存',
    'a document of a megabyte is kept',
    async ({ store }) => {
      const doc = JSON.stringify({ text: '学籍𠮷'.repeat(110_000) });
      await store.commit([change('C1', { writes: [write('S1', 'absent', doc)] })]);
      equal((await store.read([keyOf('S1')]))[0]?.doc === doc, true, 'the document differs');
    },
  ),
  service(
    'values/long-names',
    '长至 255 的标识可以保存',
    'names of 255 characters are kept',
    async ({ store }) => {
      const long = (last: string) => '学'.repeat(254) + last;
      const parts = {
        writes: [write(long('甲'), 'absent'), write(long('乙'), 'absent')],
        claims: [take(long('甲'), long('甲'), long('甲'))],
      };
      await store.commit([
        change(long('甲'), { ...parts, entries: [entry(long('甲'), 1)], notices: [notice(long('甲'))] }),
      ]);
      equal((await store.read([keyOf(long('乙'))]))[0]?.version, 1, 'the document is not there');
    },
  ),
  safety(
    'values/versions-exact',
    '版本号精确到 2⁵³−1',
    'versions are exact up to 2⁵³−1',
    async ({ store }) => {
      const [almost, last] = [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
      await store.commit([change('C1', { writes: [{ ...write('S1', 'absent'), version: almost }] })]);
      await store.commit([change('C2', { writes: [{ ...write('S1', almost), version: last }] })]);
      equal((await store.read([keyOf('S1')]))[0]?.version, last, 'the version differs');
    },
  ),
];
