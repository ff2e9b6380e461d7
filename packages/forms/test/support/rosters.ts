import { formatIdentityNumber, formatStudentNumber } from '@xueji/core/numbers';
import fc from 'fast-check';
import type { Roster, RosterRow, RosterStage } from '../../src/attachment-03-cohort-roster/index.ts';
import { ethnicGroupTable } from '../../src/code-tables/index.ts';

const han = fc.constantFrom(...'王李张欧阳明华示例𠮷䶮𬎆〇');
const hanName = fc.array(han, { minLength: 2, maxLength: 4 }).map(characters => characters.join(''));
const name = fc.oneof(hanName, fc.constantFrom('阿依古丽·买买提', "Mary O'Neil-Smith", '扎西多吉'));
const words = fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9\uFF08\uFF09、]{1,12}$/);
const grades = { primary: 6, junior: 3, senior: 3 };

const birthDate = fc
  .date({ min: new Date('2005-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const maybe = <K extends string, T>(
  key: K,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ readonly [P in K]?: T }> =>
  fc
    .option(value, { nil: undefined })
    .map(found => (found === undefined ? {} : { [key]: found }) as { readonly [P in K]?: T });

const household = fc.oneof(
  fc.constantFrom(
    { division: '510104' },
    { division: '510000' },
    { division: '440103' },
    { division: '513425' },
  ),
  fc.constantFrom(
    { address: '重庆市万州区示例路1号' },
    { division: '510703', address: '四川省绵阳市涪城区示例街2号' },
  ),
);

/** `position` keeps the numbers of one roster apart. */
function row(stage: RosterStage, position: number): fc.Arbitrary<RosterRow> {
  const identity = fc
    .tuple(birthDate, fc.constantFrom('male' as const, 'female' as const))
    .map(([born, sex]) => {
      const sequence = String(2 * position + (sex === 'male' ? 1 : 0)).padStart(3, '0');
      const number = formatIdentityNumber({ division: '510104', birthDate: born, sequence });
      const studentNumber = formatStudentNumber({ form: 'G', identity: { text: number } });
      return { born, sex, number, studentNumber };
    });
  const document = fc.constantFrom('card', 'passport', 'none');
  return fc
    .record({
      identity,
      document,
      name,
      ethnicGroup: fc.constantFrom(...ethnicGroupTable.entries.map(({ key }) => key)),
      guardian: maybe(
        'guardian',
        fc.tuple(name, maybe('relation', words)).map(([who, rest]) => ({ name: who, ...rest })),
      ),
      grade: fc.integer({ min: 1, max: grades[stage] }),
      entered: fc.constantFrom('2024-09', '2026-02'),
      status: fc.constantFrom('enrolled' as const, 'suspended' as const),
      more: fc.tuple(
        maybe('household', household),
        maybe('address', words),
        maybe('class', words),
        maybe('migrantWorkerChild', fc.boolean()),
        maybe('disability', fc.constantFrom('none' as const, 'hearing' as const, 'multiple' as const)),
        maybe('remark', words),
      ),
      examNumber:
        stage === 'senior'
          ? fc.constant({ examNumber: `29010401${String(position + 1).padStart(4, '0')}` })
          : fc.constant({}),
    })
    .map(
      ({
        identity: { born, sex, number, studentNumber },
        document: kind,
        more,
        guardian,
        examNumber,
        ...rest
      }) => ({
        ...rest,
        // Students without a document are told apart by name, birth date and class.
        ...(kind === 'none' ? { name: `${rest.name}${[...'甲乙丙丁戊己庚辛'][position]}` } : {}),
        sex,
        birthDate: born,
        document:
          kind === 'card'
            ? { type: 'resident-identity-card' as const, number }
            : kind === 'passport'
              ? { type: 'passport' as const, number: `E${position}1234567` }
              : { type: 'none' as const },
        ...(kind === 'card' ? { studentNumber } : {}),
        ...guardian,
        ...examNumber,
        ...Object.assign({}, ...more),
      }),
    );
}

/** Rosters that a file can hold, with up to eight students. */
export const rosters: fc.Arbitrary<Roster> = fc
  .tuple(fc.constantFrom<RosterStage>('primary', 'junior', 'senior'), fc.integer({ min: 1, max: 8 }))
  .chain(([stage, count]) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, position) => row(stage, position))),
        fc.record({
          school: fc.record({ id: fc.stringMatching(/^[0-9A-Z]{10}$/), name: words }),
          cohort: fc.constantFrom('2024', '2026'),
        }),
        maybe('filledOn', birthDate),
        maybe('note', words),
      )
      .map(([rows, heading, filledOn, note]) => ({ ...heading, stage, ...filledOn, ...note, rows })),
  );
