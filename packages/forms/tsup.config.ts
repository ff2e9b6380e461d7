import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { 'cohort-roster': 'src/attachment-03-cohort-roster/index.ts' },
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
