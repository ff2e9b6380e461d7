import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  // Not `import`: the driver is CommonJS, and what it requires would be resolved by it too.
  ssr: { resolve: { conditions: ['@xueji/source', 'node'] } },
  test: { name: 'examples', include: ['**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
