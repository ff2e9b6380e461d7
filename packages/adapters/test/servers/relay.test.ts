import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { change, notice } from '../../src/conformance/fixtures.ts';
import { relay } from '../../src/relay/index.ts';
import { noticeChannel, sqlStore } from '../../src/sql/index.ts';
import { outlivesItsWorker } from '../support/relay-kill.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { postgresBench } from './support/postgres-bench.ts';

const told = (stream: string) => change(`of ${stream}`, { notices: [notice(`${stream}/0`, stream)] });
const onTrouble = (trouble: unknown) => {
  throw trouble;
};

describe.each(['postgres', 'mysql'] as const)('notices from %s', database => {
  const server = inject(database);
  if (!('url' in server)) {
    test.skip(`not tested here: ${server.lacks}`);
    return;
  }
  const bench = (database === 'postgres' ? postgresBench : mysqlBench)(server.url);
  afterAll(() => bench.end());

  test('a process is killed while it delivers: another hands on everything, in order, and says what is not the first time', async () => {
    const schema = await bench.takeSchema();
    const { driver, url } = bench;
    await outlivesItsWorker(sqlStore(bench.host(), { schema }), { driver, url, schema });
  });

  test('what a slow transaction tells is not passed over when a later one is quicker', async () => {
    const schema = await bench.takeSchema();
    const store = sqlStore(bench.host(), { schema });
    const slow = await bench.begin();
    // By hand: a commit of ours would on MySQL lock the end of a table that is as good as empty.
    await slow.query(
      `INSERT INTO ${schema}.xueji_notice (id, stream, topic, body) VALUES ('slow/0', 'slow', 'moved', '{}')`,
    );
    await store.commit([told('quick')]);
    const stop = new AbortController();
    const delivered: string[] = [];
    await relay({
      store,
      async handle({ stream }) {
        delivered.push(stream);
        if (stream === 'quick') await slow.end('COMMIT');
        else stop.abort();
      },
      ...{ onTrouble, signal: stop.signal, rest: 10 },
    });
    expect(delivered).toEqual(['quick', 'slow']);
  });
});

const server = inject('postgres');
describe('LISTEN and NOTIFY', () => {
  if (!('url' in server)) {
    test.skip(`not tested here: ${server.lacks}`);
    return;
  }
  const { url } = server;
  const bench = postgresBench(url);
  afterAll(() => bench.end());

  async function listening(ring: () => void) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    client.on('notification', ring);
    await client.query(`LISTEN ${noticeChannel()}`);
    return client;
  }

  test('a worker at rest is woken by the commit', async () => {
    const schema = await bench.takeSchema();
    const store = sqlStore(bench.host(), { schema });
    const stop = new AbortController();
    let client: pg.Client | undefined;
    const delivered: string[] = [];
    const relaying = relay({
      store,
      handle({ id }) {
        delivered.push(id);
        if (delivered.length === 2) stop.abort();
      },
      wake: async ring => {
        client = await listening(ring);
      },
      // Nobody waits that long: it is woken, or this test never ends.
      ...{ onTrouble, signal: stop.signal, rest: 3_600_000 },
    });
    for (const student of ['A', 'B']) {
      await atRest(schema, delivered, student === 'A' ? 0 : 1);
      await store.commit([told(student)]);
    }
    await relaying;
    expect(delivered).toEqual(['A/0', 'B/0']);
    await client!.end();
  });

  /** Until the worker has said that it will sleep, and has handed on what there was. */
  async function atRest(schema: string, delivered: readonly string[], count: number) {
    for (;;) {
      const asleep = await bench.rows(`SELECT 1 FROM ${schema}.xueji_lease WHERE stream = ''`);
      if (asleep.length === 1 && delivered.length === count) return;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  test('where nobody is at rest nothing is sent: it would let one commit through at a time', async () => {
    const schema = await bench.takeSchema();
    const heard: (string | undefined)[] = [];
    let last = () => {};
    const ended = new Promise<void>(resolve => {
      last = resolve;
    });
    const client = await listening(() => {});
    client.on('notification', ({ payload }) => {
      heard.push(payload);
      if (payload === 'the last') last();
    });
    await sqlStore(bench.host(), { schema }).commit([told('A')]);
    await bench.rows(`SELECT pg_notify('${noticeChannel()}', 'the last')`);
    await ended;
    expect(heard).toEqual(['the last']);
    await client.end();
  });
});
