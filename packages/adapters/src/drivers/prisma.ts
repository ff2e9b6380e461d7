import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';

/** The part of an interactive transaction of Prisma that is used. */
export interface PrismaLike {
  $queryRawUnsafe<T = unknown>(text: string, ...values: (string | null)[]): PromiseLike<T>;
  $executeRawUnsafe(text: string, ...values: (string | null)[]): PromiseLike<number>;
}

/** A transaction; not a client, each of whose statements may go over another connection. */
export interface PrismaTransactionLike extends PrismaLike {
  readonly $connect?: never;
}

/** The part of a `PrismaClient` that is used. */
export interface PrismaClientLike extends PrismaLike {
  $transaction<T>(work: (transaction: PrismaLike) => Promise<T>): Promise<T>;
}

/** Prisma has one question for rows and another for how many were changed. */
const asksForRows = /^\(*SELECT\b|^(INSERT|UPDATE|DELETE)\b.*\bRETURNING\b/s;

const connectionOn = (prisma: PrismaLike): SqlConnection => ({
  async run(text, values) {
    if (!asksForRows.test(text))
      return { rows: [], changed: await prisma.$executeRawUnsafe(text, ...values) };
    const rows = await prisma.$queryRawUnsafe<object[]>(text, ...values);
    return { rows: rows.map(row => Object.values(row)), changed: 0 };
  },
});

/**
 * The vendor’s interactive transaction of Prisma, over PostgreSQL or MySQL. Prisma ends one after five seconds unless told: give
 * `timeout` where much is written.
 *
 * @example
 * await prisma.$transaction(async transaction => {
 *   await transaction.student.update({ where: { id: 'S1' }, data: { class: '3班' } });
 *   await sqlStore(prismaGuest(transaction, postgres)).commit([change]);
 * });
 */
export const prismaGuest = (transaction: PrismaTransactionLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(transaction),
});

/** A `PrismaClient` over PostgreSQL or MySQL. */
export const prismaHost = (prisma: PrismaClientLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(prisma),
  transact: work => prisma.$transaction(transaction => work(connectionOn(transaction))),
});
