import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `test` is about the packages as they are published: it needs them built.
  test: { projects: ['packages/*', 'packages/adapters/test/servers', 'examples', 'docs', 'test'] },
});
