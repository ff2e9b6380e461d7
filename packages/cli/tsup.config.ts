import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  format: ['esm'],
  sourcemap: true,
  clean: true,
  // Chinese stays readable, and short: esbuild would write every character as \uXXXX.
  esbuildOptions: options => {
    options.charset = 'utf8';
  },
  target: 'node22',
  banner: { js: '#!/usr/bin/env node' },
});
