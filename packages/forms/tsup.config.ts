import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    documents: 'src/generated/documents.ts',
    html: 'src/renderers/html/index.ts',
    docx: 'src/renderers/docx/index.ts',
    pdf: 'src/renderers/pdf/index.ts',
    xlsx: 'src/renderers/xlsx/index.ts',
    lists: 'src/lists/index.ts',
    'cohort-roster': 'src/attachment-03-cohort-roster/index.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  splitting: true,
  sourcemap: true,
  clean: true,
  // Chinese stays readable, and short: esbuild would write every character as \uXXXX.
  esbuildOptions: options => {
    options.charset = 'utf8';
  },
  target: 'node22',
});
