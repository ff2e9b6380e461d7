import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@xueji/source'] },
  ssr: { resolve: { conditions: ['@xueji/source', 'node', 'import', 'default'] } },
  test: { name: 'core', include: ['test/**/*.test.ts', 'src/**/*.test.ts'] },
});
