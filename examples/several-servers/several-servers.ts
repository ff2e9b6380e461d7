/**
 * One register over several PostgreSQL servers, a county on each, and the term review on all of them at once.
 *
 *   node several-servers.ts postgres://…coordinator 510104=postgres://…one 510703=postgres://…other
 */
import { directoryOf, directorySchema, XuejiError } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { importRecords } from '@xueji/core/registry';
import { type ReviewFinding, type ReviewState, review, type Way } from '@xueji/core/review';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { type County, everywhere, serverAt, setUp, storeOf } from './set-up.ts';

const [coordinatorUrl, ...countyUrls] = process.argv.slice(2);
if (!coordinatorUrl) throw new TypeError('several-servers.ts COORDINATOR_URL COUNTY=URL …');
const coordinator = serverAt(coordinatorUrl);
const counties: readonly County[] = countyUrls.map(text => {
  const [division, url] = [text.slice(0, 6), text.slice(7)];
  return { ...serverAt(url), division };
});

const authority = (id: string, level: string, superior?: string) => ({
  ...{ id, level, name: `${id}教育局`, division: id },
  ...(superior && { superior }),
});
const school = (division: string) => ({
  ...{ id: `${division}0001`, name: '示例中学', division, authority: division, kind: 'ordinary' },
  ...{ stages: ['senior'], ownership: 'public', open: true, administrators: [] },
});
const directory = directoryOf(
  directorySchema.parse({
    authorities: [
      authority('510000', 'province'),
      ...counties.map(({ division }) => authority(division, 'county', '510000')),
    ],
    schools: counties.map(({ division }) => school(division)),
    terms: [
      { division: '510000', schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' },
    ],
  }),
);

/** A student who does not exist; every third has a file that lacks something, which a review tells. */
const student = (division: string, n: number, passport = `E${division}${n}`) => ({
  ...{
    type: 'record.import',
    id: `import-${division}-${n}`,
    record: `${division}-${String(n).padStart(4, '0')}`,
  },
  by: { kind: 'school', id: `${division}0001` },
  content: {
    identity: {
      ...{ name: '示例学生', sex: 'female', birthDate: '2010-05-04', ethnicGroup: '汉族' },
      document: { type: 'passport', number: passport },
    },
    household: { division, address: '示例路1号' },
    guardians: [{ name: '示例家长' }],
    studentNumbers: [{ value: `J${division}20100504${String(n).padStart(5, '0')}`, since: '2026-09-01' }],
    evidence: n % 3 === 0 ? [] : [{ kind: 'other', on: '2026-09-01' }],
    assessments: [{ on: '2027-01-10', subject: '语文', passed: true }],
    file: { entries: ['quality-reports', 'health'].map(kind => ({ on: '2026-09-01', kind, title: '示例' })) },
    enrolments: [
      {
        school: `${division}0001`,
        stage: 'senior',
        grade: 1,
        cohort: '2026',
        status: 'enrolled',
        since: '2026-09-01',
      },
    ],
  },
});

const over = (store: Store) => ({
  ...{ regulation: sichuan2017Draft, store, directory, calendar: chinaCalendar },
  clock: { today: () => '2026-09-03', now: () => '2026-09-03T09:00:00+08:00' },
  identityKey: 'an-example-key-never-for-real-students',
});

async function reviewed(store: Store, way: Way) {
  const findings: ReviewFinding[] = [];
  let state: ReviewState = { records: 0, schools: {} };
  const term = { schoolYear: '2026', season: 'autumn' } as const;
  for await (const page of review({ ...over(store), term, on: '2027-01-25', way })) {
    findings.push(...page.findings);
    ({ state } = page);
    if (page.way !== way) throw new Error(`a page was reviewed by the way ${page.way}`);
  }
  return { findings, state };
}

await setUp(coordinator, counties);
const stores = counties.map(county => storeOf(county, coordinator));
for (const [i, { division }] of counties.entries())
  await importRecords(
    over(stores[i]!),
    Array.from({ length: 30 }, (_, n) => student(division, n)),
  );

// 同一证件在两个县：由协调服务器上的唯一约束拒绝。One person in two counties: refused by the constraint of the coordinator.
const [first, second] = counties.map(({ division }) => division);
try {
  await importRecords(over(stores[1]!), [student(second!, 900, `E${first}7`)]);
} catch (error) {
  if (!(error instanceof XuejiError)) throw error;
  console.log(`另一个县的同一证件：${error.code}`);
}

const { rows } = await coordinator.pool.query(
  `SELECT county, count(*)::text AS n FROM everywhere.xueji_record WHERE kind = 'student' GROUP BY county ORDER BY county`,
);
for (const { county, n } of rows) console.log(`${county}：${n} 份`);

// 各服务器同时复核自己的学籍；合并只是相加。Each server reviews its own records at the same time; putting together is adding up.
const parts = await Promise.all(stores.map(store => reviewed(store, 'set')));
const apart = {
  findings: parts.flatMap(({ findings }) => findings),
  schools: Object.assign({}, ...parts.map(({ state }) => state.schools)),
};
const whole = {
  set: await reviewed(everywhere(coordinator), 'set'),
  stream: await reviewed(everywhere(coordinator), 'stream'),
};
const text = (findings: readonly ReviewFinding[]) =>
  findings
    .map(finding => JSON.stringify(finding))
    .sort()
    .join('\n');
const isSame = Object.values(whole).every(
  ({ findings, state }) =>
    text(findings) === text(apart.findings) &&
    counties.every(
      ({ division: d }) =>
        JSON.stringify(state.schools[`${d}0001`]) === JSON.stringify(apart.schools[`${d}0001`]),
    ),
);
console.log(
  `复核：${parts.map(({ state, findings }) => `${state.records} 份 ${findings.length} 项`).join('，')}`,
);
console.log(isSame ? '与经协调服务器复核全部学籍所见相同' : '与经协调服务器复核全部学籍所见不同');

await Promise.all([coordinator, ...counties].map(({ pool }) => pool.end()));
