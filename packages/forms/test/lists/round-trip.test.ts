import fc from 'fast-check';
import { parseCsv, writeCsv } from 'hucre/csv';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  additionsAndRemovals,
  cohortRoster,
  custodyList,
  leaversRoster,
  termReport,
} from '../../src/generated/documents.ts';
import { exampleOf, type Form, layoutOf, type Row } from '../../src/index.ts';
import { readList, readListStream, writeList } from '../../src/lists/index.ts';
import { xlsxOf } from '../../src/renderers/xlsx/index.ts';
import { aRow } from '../support/form-values.ts';

const lists: readonly (readonly [string, Form, string])[] = [
  ['leavers-roster', leaversRoster, 'students'],
  ['cohort-roster', cohortRoster, 'students'],
  ['additions-and-removals', additionsAndRemovals, 'movements'],
  ['term-report', termReport, 'changes'],
  ['custody-list', custodyList, 'files'],
];

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const inGb18030 = (bytes: Uint8Array) =>
  new Uint8Array(iconv.encode(new TextDecoder().decode(bytes), 'gb18030'));
const rowsOf = (list: (typeof lists)[number]) =>
  fc.array(aRow(list[1].fields[list[2]]!.columns!), { minLength: 1, maxLength: 6 });
const runs = { numRuns: 12 };

describe.each(lists)('%s', (...list) => {
  const [, form, name] = list;

  test('comes back from the printed workbook, with what stands above the table', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(list), async rows => {
        const head = Object.fromEntries(
          Object.entries(exampleOf(form)).filter(([key]) => form.fields[key]!.type !== 'list'),
        );
        const reading = await readList(
          form,
          await xlsxOf(layoutOf(form, { ...head, [name]: rows }, { copies: false })),
        );
        expect(reading.problems).toEqual([]);
        expect(reading.report.filter(each => !each.ok)).toEqual([]);
        expect(reading.rows).toEqual(rows);
        expect(reading.head).toEqual(head);
      }),
      runs,
    );
  });

  test('comes back from CSV in UTF-8 and in GB 18030', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(list), async rows => {
        const utf8 = await bytesOf(writeList(form, rows, 'csv'));
        for (const bytes of [utf8, inGb18030(utf8)]) {
          const reading = await readList(form, bytes);
          expect([reading.ok, reading.rows]).toEqual([true, rows]);
        }
      }),
      runs,
    );
  });

  test.each([
    ['workbook', 'xlsx', (bytes: Uint8Array) => bytes],
    ['CSV in UTF-8', 'csv', (bytes: Uint8Array) => bytes],
    ['CSV in GB 18030', 'csv', inGb18030],
  ] as const)('comes back from a streamed %s', async (_, kind, encoded) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(list), async rows => {
        const read: Row[] = [];
        const file = encoded(await bytesOf(writeList(form, rows, kind)));
        for await (const report of readListStream(form, new Blob([file as never]).stream())) {
          if (!report.ok) throw new Error(JSON.stringify(report));
          read.push(report.values);
        }
        expect(read).toEqual(rows);
      }),
      runs,
    );
  });

  test('takes the columns in any order', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(list), fc.infiniteStream(fc.nat()), async (rows, dice) => {
        const cells = parseCsv(new TextDecoder().decode(await bytesOf(writeList(form, rows, 'csv'))), {
          delimiter: ',',
        });
        const order = cells[0]!.map((_, i) => ({ i, key: dice.next().value! })).sort((a, b) => a.key - b.key);
        const shuffled = writeCsv(cells.map(row => order.map(({ i }) => row[i] ?? null)));
        expect((await readList(form, new TextEncoder().encode(shuffled))).rows).toEqual(rows);
      }),
      runs,
    );
  });
});
