import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '@xueji/adapters/sqlite';
import { directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { importRecords } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { decisionInput } from './case.ts';

const passed = { credits: 150, qualityPassed: true, proficiencyPassed: true };

/** Eight seniors of the last grade at one school: six pass, one lacks credits, of one the results are not known. */
const results = [passed, passed, passed, passed, passed, passed, { ...passed, credits: 90 }, undefined];

/** Makes a register of them in the folder, with its directory and key, and gives its path. All of it is made up. */
export async function registerOfLeavers(
  folder: string,
  seal: (store: Store) => Store = store => store,
): Promise<string> {
  const { directory } = decisionInput();
  const db = join(folder, 'leavers.sqlite');
  const identityKey = 'a key for tests, long enough';
  writeFileSync(join(folder, 'directory.json'), JSON.stringify(directory));
  writeFileSync(`${db}.key`, identityKey);
  const store = seal(await openSqlite(db));
  await importRecords(
    {
      regulation: sichuan2017Draft,
      store,
      directory: directoryOf(directorySchema.parse(directory)),
      calendar: chinaCalendar,
      clock: { today: () => '2024-09-02', now: () => '2024-09-02T09:00:00+08:00' },
      identityKey,
    },
    results.map((known, n) => ({
      type: 'record.import',
      id: `import-${n}`,
      record: `s-${n}`,
      by: { kind: 'school', id: 'from' },
      content: {
        identity: {
          name: '示例学生',
          sex: 'female',
          birthDate: '2009-05-04',
          document: { type: 'passport', number: `E${n}` },
        },
        enrolments: [
          {
            school: 'from',
            stage: 'senior',
            grade: 3,
            cohort: '2024',
            status: 'enrolled',
            since: '2024-09-01',
            ...(known && { results: known }),
          },
        ],
      },
    })),
  );
  await store.close();
  return db;
}
