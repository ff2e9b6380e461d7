/** That each handle takes the types that its library really has is checked by `tsc`; a newer one that has moved on fails there. */

import type { DatabaseSync } from 'node:sqlite';
import type { PGlite, Transaction as PgliteTransaction } from '@electric-sql/pglite';
import type { MySql2Database } from 'drizzle-orm/mysql2';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Knex } from 'knex';
import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Connection, Pool as Mysql2Pool, PoolConnection } from 'mysql2/promise';
import type { Client, Pool, PoolClient } from 'pg';
import type { Sql, TransactionSql } from 'postgres';
import type { Sequelize, Transaction as SequelizeTransaction } from 'sequelize';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { describe, expectTypeOf, test } from 'vitest';
import type { drizzleGuest, drizzleHost } from '../src/drivers/drizzle.ts';
import type { knexGuest, knexHost } from '../src/drivers/knex.ts';
import type { kyselyGuest, kyselyHost } from '../src/drivers/kysely.ts';
import type { mysql2Guest, mysql2Host } from '../src/drivers/mysql2.ts';
import type { pgGuest, pgHost } from '../src/drivers/pg.ts';
import type { pgliteGuest, pgliteHost } from '../src/drivers/pglite.ts';
import type { postgresGuest, postgresHost } from '../src/drivers/postgres.ts';
import type { prismaGuest, prismaHost } from '../src/drivers/prisma.ts';
import type { SequelizeLike } from '../src/drivers/sequelize.ts';
import type { typeOrmGuest, typeOrmHost } from '../src/drivers/typeorm.ts';
import type { SqliteDatabase } from '../src/sqlite/index.ts';
import type { PrismaClient as PrismaMysql } from './servers/support/prisma/mysql/client.ts';
import type { PrismaClient as PrismaPostgres } from './servers/support/prisma/postgresql/client.ts';

/** What a handle takes. */
type Of<Handle extends (...given: never[]) => unknown> = Parameters<Handle>[0];
type TransactionOf<T extends { transaction(work: never): unknown }> = Parameters<
  Extract<Parameters<T['transaction']>[0], (...given: never[]) => unknown>
>[0];
type PrismaTransaction<Client> = Omit<Client, '$connect' | '$disconnect' | '$on' | '$extends'>;

describe('a host takes what opens connections', () => {
  test('of the library that it is for', () => {
    expectTypeOf<Pool>().toExtend<Of<typeof pgHost>>();
    expectTypeOf<Sql>().toExtend<Of<typeof postgresHost>>();
    expectTypeOf<PGlite>().toExtend<Of<typeof pgliteHost>>();
    expectTypeOf<Mysql2Pool>().toExtend<Of<typeof mysql2Host>>();
    expectTypeOf<Kysely<object>>().toExtend<Of<typeof kyselyHost>>();
    expectTypeOf<Knex>().toExtend<Of<typeof knexHost>>();
    expectTypeOf<NodePgDatabase>().toExtend<Of<typeof drizzleHost>>();
    expectTypeOf<PostgresJsDatabase>().toExtend<Of<typeof drizzleHost>>();
    expectTypeOf<MySql2Database>().toExtend<Of<typeof drizzleHost>>();
    expectTypeOf<DataSource>().toExtend<Of<typeof typeOrmHost>>();
    expectTypeOf<Sequelize>().toExtend<SequelizeLike<SequelizeTransaction>>();
    expectTypeOf<PrismaPostgres>().toExtend<Of<typeof prismaHost>>();
    expectTypeOf<PrismaMysql>().toExtend<Of<typeof prismaHost>>();
    expectTypeOf<DatabaseSync>().toExtend<SqliteDatabase>();
  });

  test('and of no other', () => {
    expectTypeOf<Mysql2Pool>().not.toExtend<Of<typeof pgHost>>();
    expectTypeOf<PoolClient>().not.toExtend<Of<typeof pgHost>>();
    expectTypeOf<Pool>().not.toExtend<Of<typeof postgresHost>>();
    expectTypeOf<Pool>().not.toExtend<Of<typeof mysql2Host>>();
    expectTypeOf<Knex>().not.toExtend<Of<typeof kyselyHost>>();
    expectTypeOf<DataSource>().not.toExtend<Of<typeof knexHost>>();
    expectTypeOf<Kysely<object>>().not.toExtend<Of<typeof drizzleHost>>();
    expectTypeOf<EntityManager>().not.toExtend<Of<typeof prismaHost>>();
    expectTypeOf<Pool>().not.toExtend<SqliteDatabase>();
  });
});

describe('a guest takes a transaction', () => {
  test('of the library that it is for', () => {
    expectTypeOf<PoolClient>().toExtend<Of<typeof pgGuest>>();
    expectTypeOf<Client>().toExtend<Of<typeof pgGuest>>();
    expectTypeOf<TransactionSql>().toExtend<Of<typeof postgresGuest>>();
    expectTypeOf<PgliteTransaction>().toExtend<Of<typeof pgliteGuest>>();
    expectTypeOf<Connection>().toExtend<Of<typeof mysql2Guest>>();
    expectTypeOf<PoolConnection>().toExtend<Of<typeof mysql2Guest>>();
    expectTypeOf<KyselyTransaction<object>>().toExtend<Of<typeof kyselyGuest>>();
    expectTypeOf<Knex.Transaction>().toExtend<Of<typeof knexGuest>>();
    expectTypeOf<TransactionOf<NodePgDatabase>>().toExtend<Of<typeof drizzleGuest>>();
    expectTypeOf<TransactionOf<PostgresJsDatabase>>().toExtend<Of<typeof drizzleGuest>>();
    expectTypeOf<TransactionOf<MySql2Database>>().toExtend<Of<typeof drizzleGuest>>();
    expectTypeOf<EntityManager>().toExtend<Of<typeof typeOrmGuest>>();
    expectTypeOf<QueryRunner>().toExtend<Of<typeof typeOrmGuest>>();
    expectTypeOf<PrismaTransaction<PrismaPostgres>>().toExtend<Of<typeof prismaGuest>>();
    expectTypeOf<PrismaTransaction<PrismaMysql>>().toExtend<Of<typeof prismaGuest>>();
  });

  test('and not the pool beside it, whose statements would not be in the transaction', () => {
    expectTypeOf<Pool>().not.toExtend<Of<typeof pgGuest>>();
    expectTypeOf<Sql>().not.toExtend<Of<typeof postgresGuest>>();
    expectTypeOf<PGlite>().not.toExtend<Of<typeof pgliteGuest>>();
    expectTypeOf<Mysql2Pool>().not.toExtend<Of<typeof mysql2Guest>>();
    expectTypeOf<Kysely<object>>().not.toExtend<Of<typeof kyselyGuest>>();
    expectTypeOf<Knex>().not.toExtend<Of<typeof knexGuest>>();
    expectTypeOf<NodePgDatabase>().not.toExtend<Of<typeof drizzleGuest>>();
    expectTypeOf<MySql2Database>().not.toExtend<Of<typeof drizzleGuest>>();
    expectTypeOf<DataSource>().not.toExtend<Of<typeof typeOrmGuest>>();
    expectTypeOf<PrismaPostgres>().not.toExtend<Of<typeof prismaGuest>>();
  });
});
