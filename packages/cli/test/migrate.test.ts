import { describe, expect, test } from 'vitest';
import { xueji } from './support/xueji.ts';

describe('xueji migrate', () => {
  test.each([
    ['postgres', 'CREATE TABLE IF NOT EXISTS "county"."register_record"'],
    ['mysql', 'CREATE TABLE IF NOT EXISTS `county`.`register_record`'],
  ])('%s: prints the statements under the names asked for', async (database, statement) => {
    const { code, out } = await xueji(['migrate', database, '--prefix', 'register_', '--schema', 'county']);
    expect(code).toBe(0);
    expect(out).toContain(statement);
    expect(out).not.toContain('xueji_');
    const { json } = await xueji(['migrate', database, '--json']);
    expect(json.sql).toContain('xueji_record');
  });

  test('says what is wrong with a name or a database', async () => {
    const named = await xueji(['migrate', 'postgres', '--prefix', 'x; DROP']);
    expect([named.code, named.err]).toEqual([2, expect.stringContaining('[store/sql-name]')]);
    const unknown = await xueji(['migrate', 'oracle']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('postgres')]);
  });
});
