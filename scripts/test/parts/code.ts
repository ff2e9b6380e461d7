import { type Part, sum } from '../part.ts';
import { checked, tool } from '../tool.ts';

/** What can be said about the sources without running them. */
export const typecheck: Part = {
  name: 'types',
  async run() {
    // The site runs in a browser and is written in JSX: it has a configuration of its own.
    const projects = ['tsconfig.json', 'docs/tsconfig.json'];
    const checks = projects.map(project => checked(tool('node_modules/typescript/bin/tsc', ['-p', project])));
    return sum(await Promise.all(checks));
  },
};

export const lint: Part = {
  name: 'format and lint',
  run: () => checked(tool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
};

/** The arrows of the house: who may import whom. */
export const directions: Part = {
  name: 'directions',
  run: () =>
    checked(
      tool('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', [
        '--config',
        '.dependency-cruiser.cjs',
        ...['packages', 'examples', 'bench'],
      ]),
    ),
};

export const build: Part = { name: 'build', run: () => checked(tool('scripts/run.mjs', ['build'])) };
