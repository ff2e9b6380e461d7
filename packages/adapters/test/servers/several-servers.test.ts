import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { startOwnPostgres } from './support/start-postgres.ts';

const example = fileURLToPath(
  new URL('../../../../examples/several-servers/several-servers.ts', import.meta.url),
);

const coordinator = inject('postgres');
if ('lacks' in coordinator)
  test.skip(`the example of several servers: not tested here: ${coordinator.lacks}`);
else {
  const counties = await Promise.all([startOwnPostgres(), startOwnPostgres()]);
  afterAll(async () => void (await Promise.all(counties.map(({ stop }) => stop()))));
  const lacks = counties.flatMap(({ server }) => ('lacks' in server ? [server.lacks] : []));
  if (lacks.length > 0) test.skip(`the example of several servers: not tested here: ${lacks[0]}`);
  else
    test('the example of several servers: a number that two counties cannot both have, and a review of all at once', async () => {
      const [one, other] = counties.map(({ server }) => ('url' in server ? server.url : ''));
      const servers = [await newDatabase(coordinator.url), `510104=${one}`, `510703=${other}`];
      const args = [
        '--conditions=@xueji/source',
        '--disable-warning=ExperimentalWarning',
        example,
        ...servers,
      ];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      expect(stdout.split('\n').slice(0, -1)).toEqual([
        '另一个县的同一证件：registry/taken',
        '510104：30 份',
        '510703：30 份',
        '复核：30 份 11 项，30 份 11 项',
        '与经协调服务器复核全部学籍所见相同',
      ]);
    });
}

async function newDatabase(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url });
  const name = `several_${process.pid}`;
  await pool.query(`CREATE DATABASE ${name}`);
  await pool.end();
  return Object.assign(new URL(url), { pathname: name }).href;
}
