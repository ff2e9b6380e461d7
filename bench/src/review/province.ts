import { type Directory, type DirectoryDocument, directoryOf, directorySchema, parseWith } from '@xueji/core';
import { divisionsBelow, sichuanDivisions } from '@xueji/core/numbers';
import { document as world } from '../world.ts';

const studentsPerSchool = 800;
const stages = ['primary', 'junior', 'senior'] as const;

/** The counties of Sichuan with made-up schools, as many as so many students need, and at least one of each stage a county. */
export function provinceFor(students: number): {
  readonly document: DirectoryDocument;
  readonly directory: Directory;
} {
  const authority = (division: string) => `edu-${division}`;
  const cities = divisionsBelow(sichuanDivisions, '510000');
  const counties = cities.flatMap(city => divisionsBelow(sichuanDivisions, city.code));
  const perCounty = Math.max(stages.length, Math.ceil(students / studentsPerSchool / counties.length));
  const body = (code: string, name: string, level: 'province' | 'city' | 'county', superior?: string) => ({
    id: authority(code),
    name: `示例${name}教育局`,
    level,
    division: code,
    ...(superior === undefined ? {} : { superior: authority(superior) }),
  });
  // School by school over all counties, so that neighbours in the list are of different ones.
  const schools = Array.from({ length: perCounty }, (_, n) =>
    counties.map(({ code, name }) => ({
      id: `${code}${String(n + 1).padStart(4, '0')}`,
      name: `示例${name}第${n + 1}学校`,
      kind: 'ordinary' as const,
      stages: [stages[n % stages.length]!],
      division: code,
      authority: authority(code),
      ownership: 'public' as const,
      provincialModel: false,
      open: true,
    })),
  ).flat();
  const document = parseWith(
    directorySchema,
    {
      authorities: [
        body('510000', '四川省', 'province'),
        ...cities.map(({ code, name }) => body(code, name, 'city', '510000')),
        ...cities.flatMap(city =>
          divisionsBelow(sichuanDivisions, city.code).map(({ code, name }) =>
            body(code, name, 'county', city.code),
          ),
        ),
      ],
      schools,
      terms: world.terms,
    },
    'province',
  );
  return { document, directory: directoryOf(document) };
}
