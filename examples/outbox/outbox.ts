/**
 * Notices of the register on their way to another system: at least once, in order per student, and with nothing about the student in
 * them. Here the broker is a list, and the receiver of the first notice is down at first.
 */
import { DatabaseSync } from 'node:sqlite';
import { relay } from '@xueji/adapters/relay';
import { sqliteStore } from '@xueji/adapters/sqlite';
import { createRegistry, directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

const store = sqliteStore(new DatabaseSync(':memory:'));
const county = { id: '510104', name: '锦江区教育局', level: 'county', division: '510104' };
const school = {
  ...{ id: '5101040001', name: '锦江示例中学', division: '510104', authority: '510104', kind: 'ordinary' },
  ...{ stages: ['senior'], ownership: 'public', provincialModel: false, open: true },
};
const registry = createRegistry({
  regulation: sichuan2017Draft,
  store,
  directory: directoryOf(directorySchema.parse({ authorities: [county], schools: [school], terms: [] })),
  calendar: chinaCalendar,
  clock: { today: () => '2026-09-03', now: () => '2026-09-03T09:00:00+08:00' },
  identityKey: 'an-example-key-never-for-real-students',
});
for (const id of ['s-1', 's-2']) {
  const enrolment = { school: school.id, stage: 'senior', grade: 1, cohort: '2026' } as const;
  await registry.submit({
    ...{ type: 'record.import', id: `import-${id}`, record: id, by: { kind: 'school', id: school.id } },
    content: {
      identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
      enrolments: [{ ...enrolment, status: 'enrolled', since: '2026-09-01' }],
    },
  });
}

// 接收方按通知编号去重。The receiver knows a notice that it has had by its id.
const received = new Set<string>();
let isDown = true;
const publish = async (key: string, message: { id: string; topic: string; body: string }) => {
  if (isDown && key === 's-1') {
    isDown = false;
    throw new Error('接收方暂时不可用');
  }
  received.add(message.id);
  console.log(`${message.id} ${message.topic} ${message.body}`);
};

const stop = new AbortController();
await relay({
  store,
  // 以学生为分区键，代理方也就不会打乱一个学生的次序。With the student as its key, the broker keeps the order too.
  async handle({ id, stream, topic, body }) {
    await publish(stream, { id, topic, body });
    if (received.size === 2) stop.abort();
  },
  onTrouble: trouble => console.log(trouble.what.zh),
  signal: stop.signal,
  // 示例不等：不写时从一秒起翻倍。The example does not wait; unless told it is a second, doubling.
  ...{ backOff: () => 1, rest: 10 },
});
console.log(`已投递 ${received.size} 条`);
