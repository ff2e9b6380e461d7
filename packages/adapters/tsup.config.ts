import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    memory: 'src/memory/index.ts',
    sqlite: 'src/sqlite/index.ts',
    sql: 'src/sql/index.ts',
    relay: 'src/relay/index.ts',
    pg: 'src/drivers/pg.ts',
    postgres: 'src/drivers/postgres.ts',
    mysql2: 'src/drivers/mysql2.ts',
    pglite: 'src/drivers/pglite.ts',
    kysely: 'src/drivers/kysely.ts',
    knex: 'src/drivers/knex.ts',
    drizzle: 'src/drivers/drizzle.ts',
    typeorm: 'src/drivers/typeorm.ts',
    sequelize: 'src/drivers/sequelize.ts',
    sealed: 'src/sealed/index.ts',
    prisma: 'src/drivers/prisma.ts',
    parts: 'src/parts/index.ts',
    conformance: 'src/conformance/index.ts',
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
  target: 'node22',
  // `crypto` alone would be looked for among the packages, too.
  removeNodeProtocol: false,
});
