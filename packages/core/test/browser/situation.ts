import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import {
  type Decision,
  decide,
  directoryOf,
  directorySchema,
  parseCommand,
  studentRecordSchema,
} from '../../src/index.ts';

/** One request that asks much of the library: rules, parameters, the machines, the calendar around a holiday. */
export function decision(): Decision {
  return decide(sichuan2017Draft, record, request, { on: '2026-09-18', directory, calendar: chinaCalendar });
}

const authority = (id: string, name: string, level: string, superior?: string) => ({
  ...{ id, name, level, division: id },
  ...(superior && { superior }),
});

const school = (id: string, name: string) => ({
  ...{ id, name, division: id.slice(0, 6), authority: id.slice(0, 6), kind: 'ordinary', stages: ['senior'] },
  ...{ ownership: 'public', provincialModel: false, open: true },
});

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

const record = studentRecordSchema.parse({
  ...{ id: 's-1', version: 1 },
  identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
  enrolments: [
    {
      ...{ school: '5101040001', stage: 'senior', grade: 1, cohort: '2026' },
      ...{ status: 'enrolled', since: '2026-09-01' },
    },
  ],
});

const request = parseCommand({
  ...{ type: 'transfer.request', id: 'r-1', record: 's-1', by: { kind: 'school', id: '5107030001' } },
  ...{ receivingSchool: '5107030001', appliedOn: '2026-09-18', ground: 'household-move' },
  documents: [{ kind: 'identity-card' }, { kind: 'household-register' }, { kind: 'application-form' }],
});
