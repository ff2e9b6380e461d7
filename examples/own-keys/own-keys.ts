/**
 * A register that is encrypted at rest with keys of your own: opened, its key changed, a student erased, its claims hashed anew.
 * Here in memory; over any other store it is the same. All data are made up.
 */
import { randomBytes } from 'node:crypto';
import { memoryStore } from '@xueji/adapters/memory';
import { checkSeals, erase, keyRing, rotateKeys, sealed } from '@xueji/adapters/sealed';
import { directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { createRegistry, identityClaims, importRecords, rekeyClaims, verify } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

const newKey = () => randomBytes(32).toString('hex');
const [first, second] = [newKey(), newKey()];

// 您的存储,外面套一层。Your store, and a layer around it.
const kept = memoryStore();
const store = sealed(kept, keyRing([first]));

const county = { id: '510104', name: '锦江区教育局', level: 'county', division: '510104' };
const school = {
  ...{ id: '5101040001', name: '锦江示例中学', division: '510104', authority: '510104', kind: 'ordinary' },
  ...{ stages: ['senior'], ownership: 'public', provincialModel: false, open: true },
};
const options = {
  regulation: sichuan2017Draft,
  directory: directoryOf(directorySchema.parse({ authorities: [county], schools: [school], terms: [] })),
  calendar: chinaCalendar,
  clock: { today: () => '2026-09-03', now: () => '2026-09-03T09:00:00+08:00' },
  identityKey: 'an-example-key-never-for-real-students',
};
const enrolment = { school: school.id, stage: 'senior', grade: 1, cohort: '2026', since: '2026-09-01' };
const student = (id: string, number: string) => ({
  ...{ type: 'record.import', id: `import-${id}`, record: id, by: { kind: 'school', id: school.id } },
  content: {
    identity: {
      ...{ name: '示例学生', sex: 'female', birthDate: '2010-05-04' },
      document: { type: 'passport', number },
    },
    enrolments: [{ ...enrolment, status: 'enrolled' }],
  },
});
await importRecords({ ...options, store }, [student('s-1', 'E0000001'), student('s-2', 'E0000002')]);
const [row] = await kept.read([{ kind: 'student', id: 's-1' }]);
console.log(
  `数据库里：${row!.doc.slice(0, 12)}……，护照号 ${row!.doc.includes('E0000001') ? '可见' : '不可见'}`,
);

// 换钥:新的在前,旧的在后;跑完之后旧的可以销毁。The new key first, the old one behind it.
const { rewrapped } = await rotateKeys(kept, keyRing([second, first]));
const renewed = sealed(kept, keyRing([second]));
console.log(`换钥：重新包裹 ${rewrapped} 把；只用新钥核验，${(await verify(renewed)).faults.length} 处不符`);

// 换占用的密钥,其间不得有别的程序写入。Nothing else writes meanwhile.
const identityKey = 'another-example-key-for-the-claims';
const { rekeyed } = await rekeyClaims(renewed, {
  id: 'claims-2026',
  from: options.identityKey,
  to: identityKey,
});
console.log(`换占用密钥：${rekeyed} 份`);

const registry = createRegistry({ ...options, store: renewed, identityKey });
const record = await registry.show('s-2');
await erase(kept, { kind: 'student', id: 's-2' }, identityClaims(record!, identityKey, 'free'));
await registry.show('s-2').catch(error => console.log(`删除之后：${error.code}`));

const { records, entries, erased, faults } = await checkSeals(kept);
console.log(
  `不用密钥核验：${records} 份（其中已删除 ${erased} 份），${entries} 条台账，${faults.length} 处不符`,
);
