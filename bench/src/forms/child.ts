/** A process of its own for each measure, so that its peak memory is its own: `write KIND FILE ROWS`, `read FILE`, `print COUNT FONT`. */

import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exampleOf, layoutOf, type Row } from '@xueji/forms';
import { leaversRoster, transferApplication } from '@xueji/forms/documents';
import { readListStream, writeList } from '@xueji/forms/lists';

const [task, ...rest] = process.argv.slice(2) as [string, string, string, string];
const start = performance.now();
const report = (figures: object) =>
  console.log(
    JSON.stringify({
      seconds: (performance.now() - start) / 1000,
      peak: process.resourceUsage().maxRSS / 1024,
      ...figures,
    }),
  );

/** One synthetic student after the other; none is kept. */
function* students(count: number): Generator<Row> {
  const [row] = exampleOf(leaversRoster, 1).students as readonly Row[];
  for (let i = 0; i < count; i += 1) yield { ...row, name: `示例${i}`, remark: `第${i}行` };
}

if (task === 'write') {
  const [kind, file, count] = rest;
  const stream = writeList(leaversRoster, students(Number(count)), kind as 'xlsx' | 'csv');
  await pipeline(Readable.fromWeb(stream as never), createWriteStream(file));
  report({});
}

if (task === 'read') {
  let [rows, wrong] = [0, 0];
  const file = Readable.toWeb(createReadStream(rest[0])) as ReadableStream<Uint8Array>;
  for await (const each of readListStream(leaversRoster, file)) {
    if (each.ok) rows += 1;
    else wrong += 1;
  }
  report({ rows, wrong });
}

if (task === 'print') {
  const [count, font] = rest;
  // Libraries for printing take memory of their own, which is none of a roster’s.
  const [{ docxOf }, { pdfOf }] = await Promise.all([
    import('@xueji/forms/docx'),
    import('@xueji/forms/pdf'),
  ]);
  const fonts = { regular: new Uint8Array(readFileSync(font)) };
  const form = (i: number) =>
    layoutOf(transferApplication, { ...exampleOf(transferApplication), name: `示例${i}` });
  await pdfOf(form(0), fonts);
  // Time of the processor: one core, whoever else works on this machine.
  const timed = async (print: (i: number) => Promise<unknown>) => {
    const from = process.cpuUsage();
    for (let i = 0; i < Number(count); i += 1) await print(i);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000 / Number(count);
  };
  report({ pdf: await timed(i => pdfOf(form(i), fonts)), docx: await timed(i => docxOf(form(i))) });
}
