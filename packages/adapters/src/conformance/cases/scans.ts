import { collect, equal, holds } from '../assertions.ts';
import { change, docOf, fill, keyOf, kind, numbered, write } from '../fixtures.ts';
import { safety, service } from '../store-case.ts';

const population = 2310;

const pagesOf = (size: number) =>
  safety(
    `scans/pages-of-${size}`,
    `每页 ${size} 条：按序、不重、不漏`,
    `pages of ${size}: in order, each document once`,
    async ({ store }) => {
      const ids = numbered(size === 1 ? 300 : population);
      // Written backwards, so that order is the store’s doing.
      await fill(store, ids.toReversed());
      const pages = await collect(store.scan({ kind, size }));
      equal(
        pages.flat().map(({ key }) => key.id),
        ids,
        'the documents differ',
      );
      equal(
        pages.slice(0, -1).filter(page => page.length !== size).length,
        0,
        'a page before the last is not full',
      );
      holds(
        pages.every(page => page.length > 0),
        'a page is empty',
      );
    },
  );

export const scans = [
  pagesOf(1),
  pagesOf(7),
  pagesOf(1000),
  service(
    'scans/nothing',
    '没有文档时不给出任何一页',
    'a kind without documents has no page',
    async ({ store }) => {
      equal(await collect(store.scan({ kind, size: 10 })), [], 'a page has come');
    },
  ),
  service(
    'scans/whole-documents',
    '列出的即所存的全文与版本',
    'documents are listed whole',
    async ({ store }) => {
      await store.commit([
        change('C1', { writes: [write('S1', 'absent')] }),
        change('C2', { writes: [write('S1', 1, 'second')] }),
      ]);
      const pages = await collect(store.scan({ kind, size: 10 }));
      equal(pages, [[{ key: keyOf('S1'), version: 2, doc: 'second' }]], 'the page differs');
    },
  ),
  safety('scans/kinds-apart', '只列出所问的种类', 'only the kind asked for is listed', async ({ store }) => {
    const other = { ...write('S1', 'absent'), key: { kind: 'students', id: 'S1' } };
    await store.commit([change('C1', { writes: [write('S2', 'absent'), other] })]);
    const [page] = await collect(store.scan({ kind, size: 10 }));
    equal(
      page?.map(({ key }) => key),
      [keyOf('S2')],
      'the page differs',
    );
  }),
  safety(
    'scans/after',
    '从所给标识之后继续，不含其本身',
    'a scan goes on behind the id it is given',
    async ({ store }) => {
      const ids = numbered(50);
      await fill(store, ids);
      const rest = await collect(store.scan({ kind, after: ids[19]!, size: 7 }));
      equal(
        rest.flat().map(({ key }) => key.id),
        ids.slice(20),
        'the rest differs',
      );
      const between = await collect(store.scan({ kind, after: `${ids[19]}5`, size: 100 }));
      equal(
        between.flat().map(({ key }) => key.id),
        ids.slice(20),
        'the id need not exist',
      );
    },
  ),
  safety(
    'scans/rows-come-meanwhile',
    '翻页时有新增，原有的仍各出现一次',
    'documents that come meanwhile drop and double nothing',
    async ({ store }) => {
      const ids = numbered(200, 1000);
      await fill(store, ids);
      const seen: string[] = [];
      let n = 0;
      for await (const page of store.scan({ kind, size: 13 })) {
        seen.push(...page.map(({ key }) => key.id));
        // One before the place reached, one just behind it.
        await fill(store, [`0000${String(n).padStart(3, '0')}`, `${page.at(-1)!.key.id}x${n++}`]);
      }
      equal(
        seen.filter(id => ids.includes(id)),
        ids,
        'a document was dropped or doubled',
      );
      equal(new Set(seen).size, seen.length, 'a document came twice');
    },
  ),
  safety(
    'scans/rows-change-meanwhile',
    '翻页时有改写，各文档仍各出现一次',
    'documents that change meanwhile are not dropped or doubled',
    async ({ store }) => {
      const ids = numbered(150);
      await fill(store, ids);
      const seen: string[] = [];
      let n = 0;
      for await (const page of store.scan({ kind, size: 10 })) {
        seen.push(...page.map(({ key }) => key.id));
        const [early, late] = [ids[n]!, ids[ids.length - 1 - n]!];
        n += 1;
        await store.commit([
          change(`touch ${n}`, { writes: [write(early, 1, 'touched'), write(late, 1, 'touched')] }),
        ]);
      }
      equal(seen, ids, 'the documents differ');
    },
  ),
  safety('scans/tags', '按检索项筛选：相等即入选', 'tags select by equality', async ({ store }) => {
    const ids = numbered(120);
    const schools = ['A', 'a', 'B'];
    await fill(store, ids, id => ({ school: schools[Number(id) % 3]!, grade: String(Number(id) % 4) }));
    const listed = async (where: object) =>
      (await collect(store.scan({ kind, where, size: 9 }))).flat().map(({ key }) => key.id);
    equal(
      await listed({ school: 'A' }),
      ids.filter(id => Number(id) % 3 === 0),
      'one tag',
    );
    equal(
      await listed({ school: 'A', grade: '1' }),
      ids.filter(id => Number(id) % 12 === 9),
      'two tags',
    );
    equal(await listed({ school: 'C' }), [], 'a value that nothing has');
    equal(await listed({}), ids, 'no tag');
  }),
  safety(
    'scans/tags-follow-the-document',
    '检索项随改写而变',
    'tags follow the newest write',
    async ({ store }) => {
      await store.commit([
        change('C1', { writes: [write('S1', 'absent', docOf('S1'), { school: 'A', status: 'enrolled' })] }),
      ]);
      await store.commit([change('C2', { writes: [write('S1', 1, docOf('S1'), { school: 'B' })] })]);
      const count = async (where: object) =>
        (await collect(store.scan({ kind, where, size: 5 }))).flat().length;
      equal(
        [await count({ school: 'A' }), await count({ school: 'B' }), await count({ status: 'enrolled' })],
        [0, 1, 0],
        'the tags differ',
      );
    },
  ),
  safety(
    'scans/empty-tag',
    '检索项为空文本与没有检索项是两回事',
    'an empty tag is not an absent one',
    async ({ store }) => {
      await store.commit([
        change('C1', {
          writes: [write('S1', 'absent', docOf('S1'), { school: '' }), write('S2', 'absent', docOf('S2'))],
        }),
      ]);
      const [page] = await collect(store.scan({ kind, where: { school: '' }, size: 5 }));
      equal(
        page?.map(({ key }) => key.id),
        ['S1'],
        'the page differs',
      );
    },
  ),
  service(
    'scans/early-end',
    '中途停止翻页后存储照常可用',
    'after a scan that was left early the store works on',
    async ({ store }) => {
      await fill(store, numbered(60));
      for (let i = 0; i < 30; i++) {
        for await (const page of store.scan({ kind, size: 10 })) if (page.length > 0) break;
      }
      await store.commit([change('C1', { writes: [write('S1', 'absent')] })]);
      equal((await collect(store.scan({ kind, size: 100 }))).flat().length, 61, 'the number of documents');
    },
  ),
  service(
    'scans/two-at-once',
    '两次翻页交错进行，互不影响',
    'two scans side by side do not disturb each other',
    async ({ store }) => {
      const ids = numbered(40);
      await fill(store, ids);
      const both = await Promise.all([
        collect(store.scan({ kind, size: 3 })),
        collect(store.scan({ kind, size: 7 })),
      ]);
      for (const pages of both)
        equal(
          pages.flat().map(({ key }) => key.id),
          ids,
          'the documents differ',
        );
    },
  ),
  service(
    'scans/code-point-order',
    '次序按 Unicode 码位',
    'the order is that of code points',
    async ({ store }) => {
      const ids = ['𠮷', '王', 'Z', 'a', 'A', '!', '￥', '10', '9', '𡈽'];
      await fill(store, ids);
      const pages = await collect(store.scan({ kind, size: 3 }));
      equal(
        pages.flat().map(({ key }) => key.id),
        ['!', '10', '9', 'A', 'Z', 'a', '王', '￥', '𠮷', '𡈽'],
        'the order differs',
      );
    },
  ),
];
