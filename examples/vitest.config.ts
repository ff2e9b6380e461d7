import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  ssr: { resolve: { conditions: ['@xueji/source', 'node', 'import', 'default'] } },
  test: { name: 'examples', include: ['**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
