import type { Dialect } from '../dialect.ts';
import { commit } from './commit.ts';
import { failureOf } from './failures.ts';
import { first } from './migrations/0001.ts';
import { second } from './migrations/0002.ts';
import { outboxTexts } from './outbox-texts.ts';
import { draw, texts } from './texts.ts';

/** PostgreSQL, from version 11 on. */
export const postgres: Dialect = {
  name: 'postgres',
  quote: name => `"${name}"`,
  texts,
  commit,
  draw,
  failureOf,
  outboxTexts,
  migrations: [first, second],
  async lockForMigration({ run }, { own }) {
    await run('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))::text', [own('schema')]);
  },
};
