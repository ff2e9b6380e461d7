/**
 * Kills processes that save to a database server, at any moment, and looks at what is left each time:
 *
 *     node --conditions=@xueji/source packages/adapters/scripts/kill-sql.ts <postgres or mysql url> [kills]
 *
 * Prints its counts; exits with 1 where something that was acknowledged is missing or something is half there.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { amend, enrol } from '../src/conformance/fixtures.ts';
import { migrate, sqlStore } from '../src/sql/index.ts';
import { hostOn } from '../test/servers/support/hosts.ts';

const [url, kills = '100', errand] = process.argv.slice(2) as [string, string?, string?];
const schema = 'xueji_kills';
const { handle, end } = await hostOn[url.startsWith('mysql') ? 'mysql2' : 'pg'](url);
const store = sqlStore(handle, { schema });

if (errand) await saveOnAndOn(errand);
await handle.run(`CREATE SCHEMA ${schema}`, []);
await migrate(handle, { schema });
const all: string[] = [];
let unheard = 0;
for (let kill = 0; kill < Number(kills); kill++) {
  const acknowledged = await killed(`k${kill}`);
  all.push(...acknowledged);
  const landed = await idsOf(`k${kill}`);
  const missing = acknowledged.filter(id => !landed.includes(id));
  unheard += landed.length - acknowledged.length;
  // One commit may have landed whose answer nobody heard; more cannot.
  if (missing.length > 0 || landed.length - acknowledged.length > 1) fail(`after kill ${kill}: ${missing}`);
}
const counts = await countsOf();
console.log(
  `${kills} kills, ${all.length} saves acknowledged, ${unheard} landed unheard, 0 missing, 0 by half`,
);
console.log(counts);
// Each save is two changes on one document: two entries, two receipts, two notices, one claim.
const { record } = counts;
const whole = { record, ledger: 2 * record, receipt: 2 * record, notice: 2 * record, claim: record };
if (JSON.stringify(counts) !== JSON.stringify(whole)) fail('something is half there');
await handle.run(`DROP SCHEMA ${schema}${url.startsWith('mysql') ? '' : ' CASCADE'}`, []);
await end();

/** In a process of its own; prints each id when its save was acknowledged. */
async function saveOnAndOn(name: string): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${name}-${n}`;
    await store.commit([enrol(id), amend(id)]);
    process.stdout.write(`${id}\n`);
  }
}

function killed(name: string): Promise<string[]> {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--conditions=@xueji/source', script, url, '0', name],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', chunk => {
    // From its first save on at any moment.
    if (out === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    out += chunk;
  });
  return new Promise(resolve => child.on('close', () => resolve(out.split('\n').slice(0, -1))));
}

async function idsOf(name: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of store.scan({ kind: 'student', after: `${name}-`, size: 1000 }))
    ids.push(...page.map(({ key }) => key.id).filter(id => id.startsWith(`${name}-`)));
  return ids;
}

async function countsOf() {
  const count = async (table: string) =>
    Number((await handle.run(`SELECT COUNT(*) AS a FROM ${schema}.xueji_${table}`, [])).rows[0]![0]);
  const [record, ledger, receipt, notice, claim] = [
    await count('record'),
    await count('ledger'),
    await count('receipt'),
    await count('notice'),
    await count('claim'),
  ] as const;
  return { record, ledger, receipt, notice, claim };
}

function fail(what: string): never {
  console.error(what);
  process.exit(1);
}
