/** The register of the demonstration: made-up students of two counties, and requests that are under way. 合成数据。 */
import { openSqlite } from '@xueji/adapters/sqlite';
import type { CommandInput, Party } from '@xueji/core';
import { importRecords } from '@xueji/core/registry';
import { importCommands } from '../first-line/roster-commands.ts';
import { makeCohort } from '../first-line/synthetic/cohort.ts';
import { type Desk, deskOn } from './desk.ts';

type ImportInput = Extract<CommandInput, { type: 'record.import' }>;

/** Something to try: who comes to the counter, for which student. */
export interface Story {
  readonly title: string;
  readonly as: Party;
  readonly path: string;
}

export interface Sample extends Desk {
  readonly stories: readonly Story[];
}

const firstDay = '2026-09-03';
const junior = '51SL010402';
const senior = '51SL010404';
const fucheng = '51SL070301';
const documents = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
] as const;

export async function openSample(): Promise<Sample> {
  const { directory, rosters } = makeCohort({ seed: 2026, students: 240 });
  const desk = deskOn(await openSqlite(':memory:'), directory, firstDay);
  const { registry } = desk;
  const commands = rosters
    .flatMap(({ roster }) => importCommands(roster, registry.options.identityKey) as readonly ImportInput[])
    .map(withFile);
  await importRecords(registry.options, commands);

  /** Students of a school by position, those in good standing. */
  const student = (school: string, grade: number, position: number): string => {
    const there = commands.filter(({ content }) => {
      const enrolment = content.enrolments[0]!;
      return enrolment.school === school && enrolment.grade === grade && enrolment.status === 'enrolled';
    });
    return there[position]!.record;
  };
  const approve = async (record: string, by: Party) =>
    registry.submit({ type: 'case.approve', id: `sample/${record}/${by.id}`, record, by });
  const ask = async (record: string) => {
    await registry.submit(transfer(record, fucheng));
    await approve(record, asSchool(fucheng));
  };

  const [waiting, further, started] = [student(junior, 2, 1), student(senior, 1, 1), student(junior, 1, 0)];
  await ask(waiting);
  await ask(further);
  await approve(further, asAuthority('510703'));
  await registry.submit(transfer(started, fucheng));
  return { ...desk, stories: stories(student(junior, 2, 0), student(senior, 3, 0), waiting) };
}

const stories = (moving: string, last: string, waiting: string): readonly Story[] => [
  {
    title: '涪城示例中学为一名初二学生申请转入',
    as: asSchool(fucheng),
    path: `/apply?record=${moving}`,
  },
  {
    title: '同一所学校为一名高三学生申请转入：办法不允许',
    as: asSchool(fucheng),
    path: `/apply?record=${last}`,
  },
  {
    title: '涪城区核办一件等着的转学：同意、退回，或者依据条款不同意',
    as: asAuthority('510703'),
    path: `/students/${waiting}`,
  },
];

const asSchool = (id: string): Party => ({ kind: 'school', id });
const asAuthority = (division: string): Party => ({ kind: 'authority', id: `education-${division}` });

const transfer = (record: string, to: string): CommandInput => ({
  ...{ type: 'transfer.request', id: `sample/${record}`, record, by: asSchool(to), receivingSchool: to },
  ...{ appliedOn: firstDay, ground: 'household-move', documents: documents.map(kind => ({ kind })) },
});

/** Most files are complete; of some a part is missing, as in any school, so that the review has something to say. */
function withFile(command: ImportInput, index: number): ImportInput {
  const { content } = command;
  const { school } = content.enrolments[0]!;
  const on = '2026-07-01';
  const isComplete = index % 7 !== 3;
  const isHealthy = index % (school === fucheng ? 4 : 11) !== 2;
  const entries = [
    ...(isComplete ? [{ on, kind: 'quality-reports' as const, title: '综合素质发展报告' }] : []),
    ...(isHealthy ? [{ on, kind: 'health' as const, title: '体检表' }] : []),
  ];
  return {
    ...command,
    content: {
      ...content,
      household: { ...content.household, address: content.household?.address ?? '示例街道' },
      evidence: [{ kind: 'household-register', on }],
      assessments: [{ on, subject: '语文', passed: true }],
      file: { entries },
    },
  };
}
