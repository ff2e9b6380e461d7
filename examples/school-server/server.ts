/** Starts the school’s server on its PostgreSQL: `DATABASE_URL=postgres://… node examples/school-server/server.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pgHost } from '@xueji/adapters/pg';
import { migrate } from '@xueji/adapters/sql';
import pg from 'pg';
import { schoolServer } from './app.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
// A connection that breaks while it is idle is replaced, and does not end the server.
pool.on('error', error => console.error(error.message));
await migrate(pgHost(pool));
await pool.query(readFileSync(join(import.meta.dirname, 'own-tables.sql'), 'utf8'));

const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const app = await schoolServer(pool, () => inChina.format(new Date()));
console.log(await app.listen({ port: Number(process.env.PORT ?? 8791), host: '127.0.0.1' }));
