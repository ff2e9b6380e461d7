import {
  type Command,
  type Context,
  type Decision,
  decide,
  evolve,
  parseCommand,
  type RecordInput,
  type StudentRecord,
} from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { directory } from '../world.ts';

/** A command that is decided again and again. */
export interface Situation {
  readonly name: string;
  readonly record: StudentRecord | undefined;
  readonly command: Command;
  readonly context: Context;
}

const sending = '5107030002';
const receiving = '5134010001';
const model = '5107030001';
const documents = (
  [
    'identity-card',
    'household-register',
    'basic-information-sheet',
    'application-form',
    'reason-proof',
  ] as const
).map(kind => ({ kind }));

const on = (day: string): Context => ({ on: day, directory, calendar: chinaCalendar });

/** Typical commands, each with the verdict and the number of reasons that it must have: else something else is measured. */
export function situations(): readonly Situation[] {
  const record = imported();
  const lawful = request({ receivingSchool: receiving });
  const opened = after(record, lawful, '2026-09-02');
  const lastStep = toTheLastStep(opened);
  return [
    checked(
      {
        name: '转学申请，合法 · transfer request, lawful',
        record,
        command: lawful,
        context: on('2026-09-02'),
      },
      isPending,
    ),
    checked(
      {
        name: '转学申请，不予办理 · transfer request, refused',
        record,
        // To the school where the student is, and of a day that is to come.
        command: request({ receivingSchool: sending, appliedOn: '2026-09-03' }),
        context: on('2026-09-02'),
      },
      decision => decision.verdict === 'refused' && decision.refusals.length === 2,
    ),
    checked(
      {
        name: '转学申请，待补待定 · transfer request, outstanding',
        record,
        command: request({ receivingSchool: model, documents: documents.slice(0, 3) }),
        context: on('2026-10-20'),
      },
      decision => decision.verdict === 'pending' && decision.events.length === 0,
    ),
    checked(
      {
        name: '首个环节同意 · first approval',
        record: opened,
        command: approval(opened),
        context: on('2026-09-03'),
      },
      isPending,
    ),
    checked(
      {
        name: '末个环节同意 · last approval',
        record: lastStep,
        command: approval(lastStep),
        context: on('2026-09-10'),
      },
      decision =>
        decision.verdict === 'granted' && decision.events.some(event => event.type === 'transferred'),
    ),
    checked(
      {
        name: '导入一条 · import of one record',
        record: undefined,
        command: importCommand(),
        context: on('2026-09-01'),
      },
      decision => decision.verdict === 'granted',
    ),
  ];
}

const isPending = (decision: Decision) => decision.verdict === 'pending' && decision.events.length > 0;

function checked(situation: Situation, isAsMeant: (decision: Decision) => boolean): Situation {
  const { record, command, context, name } = situation;
  const decision = decide(sichuan2017Draft, record, command, context);
  if (!isAsMeant(decision)) throw new Error(`${name}: ${JSON.stringify({ ...decision, trace: undefined })}`);
  return situation;
}

function request(terms: Record<string, unknown>): Command {
  const by = { kind: 'school', id: terms.receivingSchool };
  const usual = { appliedOn: '2026-09-02', ground: 'household-move', documents, recordMoves: true, by };
  return parseCommand({ type: 'transfer.request', id: 'request', record: 'student', ...usual, ...terms });
}

function importCommand(): Command {
  const content: Omit<RecordInput, 'id' | 'version' | 'case' | 'duties'> = {
    identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
    disability: 'none',
    enrolments: [
      {
        school: sending,
        stage: 'senior',
        grade: 2,
        cohort: '2025',
        status: 'enrolled',
        since: '2025-09-01',
        examNumber: '255107030201',
      },
    ],
  };
  return parseCommand({
    type: 'record.import',
    id: 'import',
    record: 'student',
    by: { kind: 'school', id: sending },
    content,
  });
}

const imported = () => after(undefined, importCommand(), '2026-09-01');

function approval(record: StudentRecord): Command {
  const { by, id } = { by: record.case!.steps[record.case!.at]!.party, id: `approval-${record.case!.at}` };
  return parseCommand({ type: 'case.approve', id, record: 'student', by });
}

function toTheLastStep(opened: StudentRecord): StudentRecord {
  let record = opened;
  while (record.case!.at < record.case!.steps.length - 1)
    record = after(record, approval(record), '2026-09-07');
  return record;
}

function after(record: StudentRecord | undefined, command: Command, day: string): StudentRecord {
  const decision = decide(sichuan2017Draft, record, command, on(day));
  if (decision.events.length === 0) throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
  return decision.events.reduce<StudentRecord | undefined>(evolve, record)!;
}
