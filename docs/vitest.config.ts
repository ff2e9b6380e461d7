import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  ssr: { resolve: { conditions: ['@xueji/source', 'node', 'import', 'default'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'docs',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/built-site.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
