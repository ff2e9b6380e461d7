/**
 * The register as a guest in a transaction of your own: your rows and the record are written together, or neither is.
 * Here on node:sqlite; the register never begins, commits or rolls back.
 */
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore, sqliteTables } from '@xueji/adapters/sqlite';
import { createRegistry, directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

const database = new DatabaseSync(':memory:');
// 您自己的表,和学籍的表。Your own table, and ours: both belong to your migrations.
database.exec('CREATE TABLE desk_log (student TEXT, what TEXT)');
database.exec(sqliteTables());

const county = { id: '510104', name: '锦江区教育局', level: 'county', division: '510104' };
const school = {
  ...{ id: '5101040001', name: '锦江示例中学', division: '510104', authority: '510104', kind: 'ordinary' },
  ...{ stages: ['senior'], ownership: 'public', provincialModel: false, open: true },
};
const directory = directoryOf(directorySchema.parse({ authorities: [county], schools: [school], terms: [] }));

async function importStudent(id: string, fails: boolean): Promise<void> {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.prepare('INSERT INTO desk_log VALUES (?, ?)').run(id, '导入');
    const registry = createRegistry({
      regulation: sichuan2017Draft,
      store: sqliteStore(database, { role: 'guest' }),
      directory,
      calendar: chinaCalendar,
      clock: { today: () => '2026-09-03', now: () => '2026-09-03T09:00:00+08:00' },
      identityKey: 'an-example-key-never-for-real-students',
    });
    const enrolment = { school: school.id, stage: 'senior', grade: 1, cohort: '2026' } as const;
    await registry.submit({
      ...{ type: 'record.import', id: `import-${id}`, record: id, by: { kind: 'school', id: school.id } },
      content: {
        identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
        enrolments: [{ ...enrolment, status: 'enrolled', since: '2026-09-01' }],
      },
    });
    if (fails) throw new Error('您的程序在这之后出错');
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    console.log(`${id}：已回滚（${(error as Error).message}）`);
  }
}

await importStudent('s-1', false);
await importStudent('s-2', true);

const count = (sql: string) => Object.values(database.prepare(sql).get() as object)[0];
console.log(`您的表 ${count('SELECT count(*) FROM desk_log')} 行，学籍 ${count(records())} 份`);
database.close();

function records(): string {
  return "SELECT count(*) FROM xueji_record WHERE kind = 'student'";
}
