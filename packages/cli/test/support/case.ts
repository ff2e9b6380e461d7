/** What `xueji decide` reads: a lawful request of a senior student. All of it is made up. */
export function decisionInput() {
  const authority = (id: string, name: string, level: string, superior?: string) => ({
    id,
    name,
    level,
    division: id,
    ...(superior && { superior }),
  });
  const school = (id: string, name: string, division: string) => ({
    id,
    name,
    division,
    authority: division,
    kind: 'ordinary',
    stages: ['senior'],
    ownership: 'public',
    provincialModel: false,
    open: true,
  });
  return {
    on: '2026-09-03',
    directory: {
      authorities: [
        authority('510000', '四川省教育厅', 'province'),
        authority('510100', '成都市教育局', 'city', '510000'),
        authority('510104', '锦江区教育局', 'county', '510100'),
        authority('510700', '绵阳市教育局', 'city', '510000'),
        authority('510703', '涪城区教育局', 'county', '510700'),
      ],
      schools: [school('from', '锦江示例中学', '510104'), school('to', '涪城示例中学', '510703')],
      terms: [
        { division: '510000', schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' },
      ],
    },
    record: {
      id: 's-1',
      version: 1,
      identity: {
        name: '示例学生',
        sex: 'female',
        birthDate: '2010-05-04',
        document: { type: 'none' } as object,
      },
      enrolments: [
        {
          school: 'from',
          stage: 'senior',
          grade: 1,
          cohort: '2026',
          status: 'enrolled',
          since: '2026-09-01',
        },
      ],
    },
    command: {
      type: 'transfer.request',
      id: 'r-1',
      record: 's-1',
      by: { kind: 'school', id: 'to' },
      receivingSchool: 'to',
      appliedOn: '2026-09-03',
      ground: 'household-move',
      documents: [
        'identity-card',
        'household-register',
        'basic-information-sheet',
        'application-form',
        'reason-proof',
      ].map(kind => ({ kind })),
    },
  };
}
