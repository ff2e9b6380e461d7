/**
 * Writes every document with synthetic data in every format, and a page that shows them all: `out/forms/index.html`.
 * `node --conditions=@xueji/source packages/forms/scripts/gallery.ts`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { documents } from '../src/generated/documents.ts';
import { exampleOf, layoutOf } from '../src/index.ts';
import { docxOf } from '../src/renderers/docx/index.ts';
import { htmlOf } from '../src/renderers/html/index.ts';
import { pdfOf } from '../src/renderers/pdf/index.ts';
import { xlsxOf } from '../src/renderers/xlsx/index.ts';

const out = join(import.meta.dirname, '../../../out/forms');
const font = (weight: string) =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`,
    ),
  );
const fonts = { regular: font('400Regular'), bold: font('700Bold') };

mkdirSync(out, { recursive: true });
const sections: string[] = [];
for (const form of documents) {
  const printed = layoutOf(form, exampleOf(form), { sample: true });
  const write = (ending: string, content: string | Uint8Array) =>
    writeFileSync(join(out, `${form.id}.${ending}`), content);
  write('html', htmlOf(printed));
  write('pdf', await pdfOf(printed, fonts));
  write('docx', await docxOf(printed));
  write('xlsx', await xlsxOf(printed));
  const links = ['pdf', 'docx', 'xlsx', 'html']
    .map(ending => `<a href="${form.id}.${ending}">${ending}</a>`)
    .join(' ');
  const name = form.attachment === undefined ? '' : `附件${form.attachment} `;
  sections.push(
    `<section><h2>${name}${form.title.zh}</h2><p lang="en">${form.title.en}</p><p>${links}</p><iframe src="${form.id}.html" title="${form.title.zh}" loading="lazy"></iframe></section>`,
  );
}
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>表册样张</title>
<style>body{font-family:serif;margin:2em}section{display:inline-block;margin:1em;vertical-align:top}iframe{width:210mm;height:150mm;border:1px solid #888}h2{font-size:1.1em}</style>
<h1>表册样张 · Specimens</h1><p>全部为合成数据。All data are synthetic.</p>
${sections.join('\n')}
</html>
`,
);
console.log(`wrote ${out}`);
