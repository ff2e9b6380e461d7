/** Who there is, made up; a real one comes from the education authority. 合成数据。 */
import { directoryOf, directorySchema } from '@xueji/core';

const county = { id: '510104', name: '锦江区教育局（示例）', level: 'county', division: '510104' };
const school = (id: string, name: string) => ({
  ...{ id, name, division: '510104', authority: county.id, kind: 'ordinary', stages: ['junior'] },
  ...{ ownership: 'public', provincialModel: false, open: true },
});

/** The school that runs this server. */
export const own = { kind: 'school', id: '5101040001' } as const;

export const directory = directoryOf(
  directorySchema.parse({
    authorities: [county],
    schools: [school(own.id, '锦江示例中学'), school('5101040002', '锦江示例第二中学')],
    terms: [
      { division: '510104', schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' },
    ],
  }),
);
