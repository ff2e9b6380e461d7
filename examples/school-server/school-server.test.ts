import { Validator } from '@seriousme/openapi-schema-validator';
import { commandTypes } from '@xueji/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../packages/adapters/test/servers/support/start-postgres.ts';
import { started } from '../support/started.ts';

const postgres = await startPostgres();
const { server } = postgres;
// Of its own, so that a server that is given and kept has nothing of an earlier run.
const name = `school_server_${Date.now()}`;
const lacks = 'lacks' in server && !process.env.CI ? server.lacks : undefined;
const reason = lacks === undefined ? '' : ` (skipped: ${lacks})`;

describe.skipIf(lacks !== undefined)(`the school’s server on PostgreSQL${reason}`, () => {
  let running: Awaited<ReturnType<typeof started>>;
  let admin: pg.Client;
  let client: pg.Client;

  beforeAll(async () => {
    if ('lacks' in server) throw new Error(server.lacks);
    admin = new pg.Client(server.url);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    running = await started('school-server/server.ts', { DATABASE_URL: url });
    client = new pg.Client(url);
    await client.connect();
  });

  afterAll(async () => {
    running?.stop();
    await client?.end();
    await admin?.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin?.end();
    await postgres.stop();
  });

  async function ask(path: string, body?: object) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(running.url + path, body && init);
    return { status: response.status, body: (await response.json()) as Body };
  }
  const count = async (what: string) =>
    Number((await client.query(`SELECT count(*) FROM ${what}`)).rows[0].count);
  const written = async () => [
    await count('xueji_record'),
    await count('xueji_ledger'),
    await count('xueji_receipt'),
  ];
  const student = (record: string) => ({
    type: 'record.import',
    id: `import-${record}`,
    record,
    by: school,
    content: content(),
  });

  test('a record and a bus card are written together', async () => {
    const answer = await ask('/commands', { command: student('s-1'), busCard: { number: 'A1' } });
    expect(answer).toEqual({ status: 200, body: { verdict: 'granted', reasons: [] } });
    expect((await ask('/students/s-1')).body).toMatchObject({
      name: '示例学生',
      status: 'enrolled',
      busCard: 'A1',
    });
  });

  test('where the school’s own row fails, the record is rolled back with it', async () => {
    const before = await written();
    const answer = await ask('/commands', { command: student('s-2'), busCard: { number: 'A1' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'school/card-taken']);
    expect((await ask('/students/s-2')).status).toBe(404);
    expect(await written()).toEqual(before);
    // Nothing has stayed that would be in the way: the same command lands with another card.
    expect((await ask('/commands', { command: student('s-2'), busCard: { number: 'A2' } })).status).toBe(200);
  });

  test('where the register refuses, no card is issued, and the article is named', async () => {
    const command = {
      ...{ type: 'transfer.request', id: 't-1', record: 's-1', by: school, receivingSchool: school.id },
      ...{ appliedOn: '2026-09-03', ground: 'household-move', documents: [] },
    };
    const { status, body } = await ask('/commands', { command, busCard: { number: 'A3' } });
    expect([status, body.verdict]).toEqual([422, 'refused']);
    expect(body.reasons[0]?.articles.length).toBeGreaterThan(0);
    expect(await count("bus_card WHERE number = 'A3'")).toBe(0);
  });

  test('what is malformed is turned away, and so is another school', async () => {
    expect((await ask('/commands', { command: { ...student('s-4'), record: 7 } })).status).toBe(400);
    const other = { kind: 'school', id: '5101040002' };
    expect((await ask('/commands', { command: { ...student('s-4'), by: other } })).status).toBe(403);
    expect((await ask('/students/s-4')).status).toBe(404);
  });

  test('its OpenAPI document is valid, and has every command', async () => {
    const { body: document } = await ask('/openapi.json');
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? '').toEqual('');
    expect(valid).toBe(true);
    const text = JSON.stringify(document.paths['/commands']?.post.requestBody);
    for (const type of commandTypes) expect(text).toContain(`"${type}"`);
  });
});

const school = { kind: 'school', id: '5101040001' } as const;

const content = () => ({
  identity: { name: '示例学生', sex: 'female', birthDate: '2013-05-04', document: { type: 'none' } },
  enrolments: [
    { school: school.id, stage: 'junior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
  ],
});

/** What the server answers, of one path or another; the tests say which parts there are. */
type Body = Record<string, unknown> & {
  readonly code?: string;
  readonly verdict?: string;
  readonly reasons: readonly { readonly articles: readonly string[] }[];
  readonly paths: Readonly<Record<string, { readonly post: { readonly requestBody: object } }>>;
};
