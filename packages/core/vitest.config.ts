import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  ssr: { resolve: { conditions: ['@xueji/source', 'node', 'import', 'default'] } },
  test: {
    name: 'core',
    // The sources are pure: read once by a worker, they serve all its files. Most of the time went into reading them.
    isolate: false,
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    // A busy machine is slow, not wrong: a test fails for what it finds, and this ends only what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
