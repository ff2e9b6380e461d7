import { defineConfig } from 'vitest/config';

/** What needs a database server: apart, because starting them takes seconds, and one run on one Node proves it. */
export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  // Not `import`: the drivers are CommonJS, and what they require would be resolved by it too.
  ssr: { resolve: { conditions: ['@xueji/source', 'node'] } },
  test: {
    name: 'servers',
    include: ['**/*.test.ts'],
    globalSetup: ['support/start-servers.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
