import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    memory: 'src/memory/index.ts',
    sqlite: 'src/sqlite/index.ts',
    conformance: 'src/conformance/index.ts',
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
