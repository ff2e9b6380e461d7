import type { CommandInput } from '@xueji/core';
import type { Roster, RosterRow } from '@xueji/forms/cohort-roster';
import { recordId } from './roster-commands.ts';
import { days, identityKey } from './settings.ts';
import type { SyntheticCohort } from './synthetic/cohort.ts';

/** A line of the day’s file: what it is about, the day, and the command as the school’s software sends it. */
export interface DayRequest {
  readonly about: string;
  readonly on: string;
  readonly command: CommandInput;
}

type TransferInput = Extract<CommandInput, { type: 'transfer.request' }>;
type ArrangeInput = Extract<CommandInput, { type: 'transfer.arrange' }>;

/** The schools of the example, by what they are. */
const school = {
  primary: '51SL010401',
  junior: '51SL010402',
  model: '51SL010403',
  senior: '51SL010404',
  fucheng: '51SL070301',
  special: '51SL070302',
  closed: '51SL070309',
} as const;

const allDocuments = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
] as const;

/** Transfers that are lawful, and one of each kind that is not. The first one is followed to its end. */
export function dayRequests(cohort: SyntheticCohort): readonly DayRequest[] {
  const student = studentsOf(cohort);
  const senior = (grade: number, position: number) => student(school.senior, 'senior', grade, position);
  const junior = (position: number) => student(school.junior, 'junior', 2, position);
  const moving = senior(1, 0);
  return [
    request('高一学生随户籍迁往绵阳，材料齐全', moving, school.fucheng),
    request('初中学生随父母工作调动迁往绵阳，材料齐全', junior(0), school.fucheng, {
      ground: 'parent-work-change',
    }),
    request(
      '特殊教育学校学生转入普通小学，学籍留在原校',
      student(school.special, 'primary', 2, 0),
      school.primary,
      {
        recordMoves: false,
        ground: 'other',
        groundDescription: '经评估可以随班就读',
      },
    ),
    request('没有正当理由', junior(1), school.fucheng, { ground: 'none' }),
    request('没有填写理由', junior(2), school.fucheng, { ground: undefined }),
    request('普通高中，同一县（市、区）的两所学校之间', student(school.model, 'senior', 1, 1), school.senior),
    arrange('上述情形，由上级教育行政部门统筹安排', student(school.model, 'senior', 1, 2), school.senior, [
      '31.1',
    ]),
    request(
      '普通高中，由非示范校转往省级示范性普通高中',
      student(school.fucheng, 'senior', 1, 0),
      school.model,
    ),
    request('高三学生', senior(3, 0), school.fucheng),
    request('休学期间的高中学生', suspendedSenior(cohort), school.fucheng),
    request('缺户口簿和学生基本信息表', senior(2, 0), school.fucheng, {
      documents: [{ kind: 'identity-card' }, { kind: 'application-form' }, { kind: 'reason-proof' }],
    }),
    request('由转出学校发起', senior(2, 1), school.fucheng, { by: { kind: 'school', id: school.senior } }),
    request('转入的就是现就读学校', senior(2, 2), school.senior),
    request('转入的学校已经停办', senior(2, 3), school.closed),
    request('只到外校就读，学籍不转', junior(3), school.fucheng, { recordMoves: false }),
    request('已有一项转学在办，又申请一项', moving, school.fucheng, { id: 'second' }),
    request('学期中途申请', junior(4), school.fucheng, { appliedOn: days.midTerm }),
  ];
}

function request(
  about: string,
  record: string,
  to: string,
  change: Partial<{ [K in keyof TransferInput]: TransferInput[K] | undefined }> = {},
): DayRequest {
  const { id, ...rest } = change;
  const command = {
    type: 'transfer.request',
    id: `transfer-${record.slice(2, 10)}${id === undefined ? '' : `-${id}`}`,
    record,
    by: { kind: 'school', id: to },
    receivingSchool: to,
    appliedOn: days.requests,
    ground: 'household-move',
    documents: allDocuments.map(kind => ({ kind })),
    ...rest,
  } as TransferInput;
  return { about, on: command.appliedOn, command };
}

function arrange(about: string, record: string, to: string, lifts: readonly string[]): DayRequest {
  const { on, command } = request(about, record, to);
  const { type: _, ...terms } = command as TransferInput;
  const determinations = lifts.map(norm => ({ norm, reason: '家庭遭遇变故，需就近照料' }));
  const by = { kind: 'authority' as const, id: 'education-510000' };
  return {
    about,
    on,
    command: { ...terms, type: 'transfer.arrange', by, determinations } satisfies ArrangeInput,
  };
}

/** A student in good standing of a school, stage and grade, by position. */
function studentsOf({ rosters }: SyntheticCohort) {
  return (id: string, stage: Roster['stage'], grade: number, position: number): string => {
    const { roster } = rosters.find(
      ({ roster: r }) => r.school.id === id && r.stage === stage && r.rows.some(row => row.grade === grade),
    )!;
    const row = roster.rows.filter(({ status }) => status === 'enrolled')[position]!;
    return recordId(roster, row, identityKey);
  };
}

function suspendedSenior({ rosters }: SyntheticCohort): string {
  const isIt = ({ status, grade }: RosterRow) => status === 'suspended' && grade < 3;
  const { roster } = rosters.find(
    ({ roster: r }) => r.stage === 'senior' && r.school.id !== school.fucheng && r.rows.some(isIt),
  )!;
  return recordId(roster, roster.rows.find(isIt)!, identityKey);
}
