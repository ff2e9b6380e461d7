import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'sichuan-2017-draft': 'src/generated/sichuan-2017-draft.ts',
    'china-calendar': 'src/generated/china-calendar.ts',
    law: 'src/law/index.ts',
    engine: 'src/law/to-engine.ts',
    errors: 'src/errors/index.ts',
    numbers: 'src/numbers/index.ts',
    time: 'src/time/index.ts',
    store: 'src/registry/store.ts',
    registry: 'src/registry/index.ts',
    gaps: 'src/gaps/index.ts',
    scenarios: 'src/scenarios/index.ts',
    help: 'src/help/index.ts',
    letters: 'src/letters/index.ts',
    disclosure: 'src/disclosure/index.ts',
    review: 'src/review/index.ts',
    duplicates: 'src/duplicates/index.ts',
    versions: 'src/versions/index.ts',
    testing: 'src/testing/index.ts',
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
  target: 'es2023',
  platform: 'neutral',
});
