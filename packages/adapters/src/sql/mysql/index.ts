import type { Dialect } from '../dialect.ts';
import { commit } from './commit.ts';
import { failureOf } from './failures.ts';
import { migrations } from './migrations/index.ts';
import { outboxTexts } from './outbox-texts.ts';
import { draw, texts } from './texts.ts';

/** MariaDB from 10.6 on, and MySQL from 8.0.29 on, which it was written for and not yet run on. */
export const mysql: Dialect = {
  name: 'mysql',
  quote: name => `\`${name}\``,
  texts,
  commit,
  draw,
  failureOf,
  outboxTexts,
  migrations,
};
