/**
 * One file from an empty store to a decided request: a student’s record is imported, a transfer is asked for, what is
 * outstanding is handed in, and the first party approves. Run it with `node examples/quickstart/quickstart.ts`.
 */
import { memoryStore } from '@xueji/adapters/memory';
import { createRegistry, type Decision, directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

const authority = (id: string, name: string, level: string, superior?: string) => ({
  ...{ id, name, level, division: id },
  ...(superior && { superior }),
});
const school = (id: string, name: string) => ({
  ...{ id, name, division: id.slice(0, 6), authority: id.slice(0, 6), kind: 'ordinary', stages: ['senior'] },
  ...{ ownership: 'public', provincialModel: false, open: true },
});

// 名录由教育行政部门维护:学校、主管部门和学期。Who there is, and when terms begin and end.
const directory = directoryOf(
  directorySchema.parse({
    authorities: [
      authority('510000', '四川省教育厅', 'province'),
      authority('510100', '成都市教育局', 'city', '510000'),
      authority('510104', '锦江区教育局', 'county', '510100'),
      authority('510700', '绵阳市教育局', 'city', '510000'),
      authority('510703', '涪城区教育局', 'county', '510700'),
    ],
    schools: [school('5101040001', '锦江示例中学'), school('5107030001', '涪城示例中学')],
    terms: [
      { division: '510000', schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' },
    ],
  }),
);

const registry = createRegistry({
  regulation: sichuan2017Draft,
  store: memoryStore(),
  directory,
  calendar: chinaCalendar,
  clock: { today: () => '2026-09-03', now: () => '2026-09-03T09:00:00+08:00' },
  identityKey: 'an-example-key-never-for-real-students',
});

// 已有的学生先导入。Students that you have already are imported.
await registry.submit({
  type: 'record.import',
  id: 'import-1',
  record: 's-1',
  by: { kind: 'school', id: '5101040001' },
  content: {
    identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
    enrolments: [
      {
        ...{ school: '5101040001', stage: 'senior', grade: 1, cohort: '2026' },
        ...{ status: 'enrolled', since: '2026-09-01' },
      },
    ],
  },
});

const receiving = { kind: 'school', id: '5107030001' } as const;
const documents = (...kinds: readonly ('identity-card' | 'household-register' | 'application-form')[]) =>
  kinds.map(kind => ({ kind }));
const request = {
  type: 'transfer.request',
  record: 's-1',
  by: receiving,
  receivingSchool: receiving.id,
  appliedOn: '2026-09-03',
  ground: 'household-move',
} as const;

say('材料不全', await submit({ ...request, id: 'r-1', documents: documents('identity-card') }));
const all = [
  ...documents('identity-card', 'household-register', 'application-form'),
  ...(['basic-information-sheet', 'reason-proof'] as const).map(kind => ({ kind })),
];
say('材料齐全', await submit({ ...request, id: 'r-2', documents: all }));
say('转入学校同意', await submit({ type: 'case.approve', id: 'a-1', record: 's-1', by: receiving }));

async function submit(command: Parameters<typeof registry.submit>[0]): Promise<Decision> {
  return (await registry.submit(command)).decision;
}

/** 准予、待办、不予办理,各有所缺和依据。A verdict, and what is missing, with its norms. */
function say(about: string, decision: Decision): void {
  console.log(`${about}：${decision.verdict}`);
  if (decision.verdict === 'pending')
    for (const { says } of decision.outstanding) console.log(`  ${says.zh}`);
  if (decision.verdict === 'refused') for (const { says } of decision.refusals) console.log(`  ${says.zh}`);
}
