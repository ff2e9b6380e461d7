/** The handles that a vendor may have, each with a transaction as that library begins it. */
import { PGlite } from '@electric-sql/pglite';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { PrismaPg } from '@prisma/adapter-pg';
import { sql as drizzleSql } from 'drizzle-orm';
import { drizzle as drizzleMysql } from 'drizzle-orm/mysql2';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import knex from 'knex';
import { CamelCasePlugin, CompiledQuery, Kysely, MysqlDialect, PostgresDialect } from 'kysely';
import mysql2Callbacks from 'mysql2';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import postgresJs from 'postgres';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import { drizzleGuest, drizzleHost } from '../../../src/drivers/drizzle.ts';
import { knexGuest, knexHost } from '../../../src/drivers/knex.ts';
import { kyselyGuest, kyselyHost } from '../../../src/drivers/kysely.ts';
import { mysql2Guest, mysql2Host } from '../../../src/drivers/mysql2.ts';
import { pgGuest, pgHost } from '../../../src/drivers/pg.ts';
import { pgliteGuest, pgliteHost } from '../../../src/drivers/pglite.ts';
import { postgresGuest, postgresHost } from '../../../src/drivers/postgres.ts';
import { prismaGuest, prismaHost } from '../../../src/drivers/prisma.ts';
import { sequelizeGuest, sequelizeHost } from '../../../src/drivers/sequelize.ts';
import { typeOrmGuest, typeOrmHost } from '../../../src/drivers/typeorm.ts';
import { mysql, postgres, type SqlHandle } from '../../../src/sql/index.ts';
import { PrismaClient as PrismaMysql } from './prisma/mysql/client.ts';
import { PrismaClient as PrismaPostgres } from './prisma/postgresql/client.ts';

export interface Vendor {
  readonly host: SqlHandle;
  /** One transaction of the vendor’s: commits where `work` returns, rolls back where it throws. */
  transaction(
    work: (guest: SqlHandle, query: (text: string) => PromiseLike<unknown>) => Promise<void>,
  ): Promise<void>;
  end(): Promise<unknown>;
}

type Open = (url: string) => Promise<Vendor>;

/** By the database that they speak to. One connection each: whoever asks for a second one waits for ever. */
export const vendors: Readonly<Record<'postgres' | 'mysql', Readonly<Record<string, Open>>>> = {
  postgres: {
    async pg(connectionString) {
      const pool = new pg.Pool({ connectionString, max: 1 });
      return {
        host: pgHost(pool),
        async transaction(work) {
          const client = await pool.connect();
          try {
            await client.query('BEGIN');
            await work(pgGuest(client), text => client.query(text));
            await client.query('COMMIT');
          } catch (error) {
            await client.query('ROLLBACK');
            throw error;
          } finally {
            client.release();
          }
        },
        end: () => pool.end(),
      };
    },
    async postgres(url) {
      const sql = postgresJs(url, { max: 1, onnotice: () => {} });
      return {
        host: postgresHost(sql),
        transaction: async work =>
          void (await sql.begin(transaction =>
            work(postgresGuest(transaction), text => transaction.unsafe(text)),
          )),
        end: () => sql.end(),
      };
    },
    async pglite() {
      const database = await PGlite.create();
      return {
        host: pgliteHost(database),
        transaction: work =>
          database.transaction(transaction =>
            work(pgliteGuest(transaction), text => transaction.query(text)),
          ),
        end: () => database.close(),
      };
    },
    async kysely(connectionString) {
      const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 1 }) });
      return kyselyVendor(new Kysely<object>({ dialect, plugins: [new CamelCasePlugin()] }), postgres);
    },
    knex: async url =>
      knexVendor(knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } }), postgres),
    async drizzle(connectionString) {
      const pool = new pg.Pool({ connectionString, max: 1 });
      const database = drizzlePg(pool);
      return {
        host: drizzleHost(database, postgres),
        transaction: work =>
          database.transaction(transaction =>
            work(drizzleGuest(transaction, postgres), text => transaction.execute(drizzleSql.raw(text))),
          ),
        end: () => pool.end(),
      };
    },
    typeorm: async url =>
      typeOrmVendor(new DataSource({ type: 'postgres', url, extra: { max: 1 } }), postgres),
    sequelize: async url => sequelizeVendor(url, postgres),
    async prisma(connectionString) {
      const adapter = new PrismaPg({ connectionString, max: 1 });
      return prismaVendor(new PrismaPostgres({ adapter }), postgres);
    },
  },
  mysql: {
    async mysql2(uri) {
      const pool = createPool({ uri, connectionLimit: 1 });
      return {
        host: mysql2Host(pool),
        async transaction(work) {
          const connection = await pool.getConnection();
          try {
            await connection.beginTransaction();
            await work(mysql2Guest(connection), text => connection.query(text));
            await connection.commit();
          } catch (error) {
            await connection.rollback();
            throw error;
          } finally {
            connection.release();
          }
        },
        end: () => pool.end(),
      };
    },
    async kysely(uri) {
      const dialect = new MysqlDialect({ pool: mysql2Callbacks.createPool({ uri, connectionLimit: 1 }) });
      return kyselyVendor(new Kysely<object>({ dialect, plugins: [new CamelCasePlugin()] }), mysql);
    },
    knex: async url =>
      knexVendor(knex({ client: 'mysql2', connection: url, pool: { min: 0, max: 1 } }), mysql),
    async drizzle(uri) {
      const pool = createPool({ uri, connectionLimit: 1 });
      const database = drizzleMysql(pool);
      return {
        host: drizzleHost(database, mysql),
        transaction: work =>
          database.transaction(transaction =>
            work(drizzleGuest(transaction, mysql), text => transaction.execute(drizzleSql.raw(text))),
          ),
        end: () => pool.end(),
      };
    },
    typeorm: async url => typeOrmVendor(new DataSource({ type: 'mysql', url, poolSize: 1 }), mysql),
    sequelize: async url => sequelizeVendor(url, mysql),
    async prisma(url) {
      const { hostname: host, port, username: user, pathname } = new URL(url);
      const where = { host, port: Number(port), user, database: pathname.slice(1) };
      return prismaVendor(
        new PrismaMysql({ adapter: new PrismaMariaDb({ ...where, connectionLimit: 1 }) }),
        mysql,
      );
    },
  },
};

type Dialect = SqlHandle['dialect'];

function kyselyVendor(database: Kysely<object>, dialect: Dialect): Vendor {
  return {
    host: kyselyHost(database, dialect),
    transaction: work =>
      database
        .transaction()
        .execute(transaction =>
          work(kyselyGuest(transaction, dialect), text => transaction.executeQuery(CompiledQuery.raw(text))),
        ),
    end: () => database.destroy(),
  };
}

function knexVendor(database: knex.Knex, dialect: Dialect): Vendor {
  return {
    host: knexHost(database, dialect),
    transaction: work =>
      database.transaction(transaction =>
        work(knexGuest(transaction, dialect), text => transaction.raw(text)),
      ),
    end: () => database.destroy(),
  };
}

async function typeOrmVendor(dataSource: DataSource, dialect: Dialect): Promise<Vendor> {
  await dataSource.initialize();
  return {
    host: typeOrmHost(dataSource, dialect),
    transaction: work =>
      dataSource.transaction(manager => work(typeOrmGuest(manager, dialect), text => manager.query(text))),
    end: () => dataSource.destroy(),
  };
}

function sequelizeVendor(url: string, dialect: Dialect): Vendor {
  const sequelize = new Sequelize(url, { logging: false, pool: { max: 1 } });
  return {
    host: sequelizeHost(sequelize, dialect),
    transaction: work =>
      sequelize.transaction(transaction =>
        work(sequelizeGuest(sequelize, transaction, dialect), text => sequelize.query(text, { transaction })),
      ),
    end: () => sequelize.close(),
  };
}

function prismaVendor(prisma: PrismaPostgres | PrismaMysql, dialect: Dialect): Vendor {
  return {
    host: prismaHost(prisma, dialect),
    transaction: work =>
      prisma.$transaction(
        transaction => work(prismaGuest(transaction, dialect), text => transaction.$executeRawUnsafe(text)),
        // A busy machine is slow: five seconds are soon over.
        { timeout: 120_000, maxWait: 120_000 },
      ),
    end: () => prisma.$disconnect(),
  };
}
