import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const [postgres, mysql] = [inject('postgres'), inject('mysql')];
const lacks = [postgres, mysql].flatMap(server => ('lacks' in server ? [server.lacks] : []));

/** `npm run -s bench` on the servers of the tests. */
async function bench(name: string): Promise<Record<string, unknown>> {
  const env = {
    ...process.env,
    ...('url' in postgres && { XUEJI_POSTGRES_URL: postgres.url }),
    ...('url' in mysql && { XUEJI_MYSQL_URL: mysql.url }),
  };
  const args = ['scripts/run.mjs', 'bench', name, '--quick', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout);
}

if (lacks.length > 0) test.skip(`benches: not tested here: ${lacks.join('; ')}`);
else {
  test.each([
    ['store-servers', 'PostgreSQL16AdapterVsStatements', 'MariaDB16AdapterVsStatements'],
    ['store-bulk', 'postgresql400VsBulkPath', 'mariadb400VsBulkPath'],
    ['store-pages', 'postgresql1000LastPageVsFirst', 'mariadb1000LastPageVsFirst'],
  ])('the bench %s runs', async (name, ...figures) => {
    const report = await bench(name);
    for (const figure of figures) expect(report[figure], figure).toBeGreaterThan(0);
  });
}
