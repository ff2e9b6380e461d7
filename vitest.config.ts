import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `test` is about the packages as they are published: it needs them built.
    projects: ['packages/*', 'packages/adapters/test/servers', 'examples', 'docs', 'test'],
    // Else one core is left idle, and on a machine with two the tests take half as long again.
    maxWorkers: '100%',
  },
});
