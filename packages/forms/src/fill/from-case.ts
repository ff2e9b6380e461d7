import type { Enrolment, OpenCase, RecordEvent } from '@xueji/core';
import { gradeName } from '@xueji/core/numbers';
import { gradeOf } from './from-record.ts';
import type { Context } from './sources.ts';

type Source = (context: Context) => unknown;

/** The case of the form: given, open in the record, or opened by the decision. A case of another kind is none of the form’s. */
function caseOf({ case: given, record, decision, cases }: Context): OpenCase | undefined {
  const events: readonly RecordEvent[] = decision?.events ?? [];
  const opened = events.find(event => event.type === 'case-opened')?.case;
  return [given, record?.case, opened].find(found => found !== undefined && cases.includes(found.terms.of));
}

/** What is asked for: by the case, and before there is one by the request. */
function terms(context: Context): Readonly<Record<string, unknown>> | undefined {
  const { command, cases } = context;
  const asked = command && applications[command.type];
  return caseOf(context)?.terms ?? (asked && cases.includes(asked.of) ? { ...command, ...asked } : undefined);
}

const applications: Readonly<Record<string, { readonly of: string; readonly change?: string }>> = {
  'transfer.request': { of: 'transfer' },
  'transfer.arrange': { of: 'transfer' },
  'withdrawal.request': { of: 'withdrawal' },
  'suspension.request': { of: 'suspension' },
  'suspension.order': { of: 'suspension' },
  'suspension.extend': { of: 'extension' },
  'resumption.request': { of: 'resumption' },
  'grade.retain': { of: 'grade-change', change: 'retained' },
  'grade.skip': { of: 'grade-change', change: 'skipped' },
};

function resumeGrade(context: Context): string | undefined {
  const { of, grade } = terms(context) ?? {};
  const stage = context.record?.enrolments.at(-1)?.stage;
  return of === 'resumption' && stage !== undefined
    ? gradeName({ stage, grade: grade as number })
    : undefined;
}

/** Where a change of grade leads to: this grade again with the cohort that follows, or the next one with the cohort before. */
function afterChange(context: Context): Pick<Enrolment, 'stage' | 'grade' | 'cohort'> | undefined {
  const { of, change } = terms(context) ?? {};
  const enrolment = context.record?.enrolments.at(-1);
  if (of !== 'grade-change' || !enrolment) return undefined;
  const { stage, grade, cohort } = enrolment;
  return change === 'retained'
    ? { stage, grade, cohort: String(Number(cohort) + 1) }
    : { stage, grade: grade + 1, cohort: String(Number(cohort) - 1) };
}

function toGrade(context: Context): string | undefined {
  const after = afterChange(context);
  return after && gradeOf(after);
}

function toCohort(context: Context): string | undefined {
  const after = afterChange(context);
  return after && `${after.cohort}级`;
}

function schoolName(context: Context, id: unknown): string | undefined {
  return typeof id === 'string' ? context.directory?.school(id)?.name : undefined;
}

function suspension(
  context: Context,
): { readonly from?: unknown; readonly until?: unknown; readonly reason?: unknown } | undefined {
  const asked = terms(context);
  if (asked?.of === 'suspension')
    return { from: asked.from, until: asked.until, reason: asked.groundDescription };
  return context.record?.enrolments.at(-1)?.suspension;
}

const kinds = ['suspension', 'extension', 'resumption'];

export const caseSources: Readonly<Record<string, Source>> = {
  'case.appliedOn': context => terms(context)?.appliedOn,
  'case.ground': context => terms(context)?.ground,
  'case.reason': context => terms(context)?.groundDescription ?? terms(context)?.reason,
  'case.documents': context => documentsOf(terms(context)?.documents),
  'case.receivingSchool': context => schoolName(context, terms(context)?.receivingSchool),
  'case.sendingSchool': context =>
    terms(context)?.of === 'transfer'
      ? schoolName(context, context.record?.enrolments.at(-1)?.school)
      : undefined,
  'case.recordMoves': context => terms(context)?.recordMoves,
  'case.change': context => terms(context)?.change,
  'case.kind': context => kinds.find(kind => kind === terms(context)?.of),
  'case.toGrade': toGrade,
  'case.toCohort': toCohort,
  'case.resumeGrade': resumeGrade,
  'suspension.from': context => suspension(context)?.from,
  'suspension.until': context => suspension(context)?.until,
  'suspension.reason': context => suspension(context)?.reason,
};

const documentNames: Readonly<Record<string, string>> = {
  'identity-card': '学生有效身份证件',
  'household-register': '户口簿',
  'basic-information-sheet': '学生基本信息表',
  'application-form': '转学申请表',
  'reason-proof': '转学原因证明',
  'record-agreement': '学籍去留商定书',
  'arrangement-writ': '统筹安排决定',
  'suspension-form': '休学复学申请表',
  diagnosis: '县级以上医疗机构诊断证明',
  'grade-change-form': '留级跳级申请表',
  'withdrawal-form': '退学申请表',
};

function documentsOf(given: unknown): string | undefined {
  const documents = (given ?? []) as readonly { readonly kind: string; readonly name?: string }[];
  const names = documents.map(({ kind, name }) => documentNames[kind] ?? name ?? '其他材料');
  return names.length === 0 ? undefined : names.join('、');
}

/** What a party of the case has answered: `receiving-school`, or `county` for the step of any case that ends so. */
export function opinionOf(step: string, context: Context): string | undefined {
  const { events = [], decision } = context;
  const id = caseOf(context)?.id;
  const own = [...events, ...((decision?.events ?? []) as readonly RecordEvent[])].filter(
    event => 'step' in event && event.case === id && (event.step === step || event.step.endsWith(`-${step}`)),
  );
  const last = own.at(-1);
  switch (last?.type) {
    case 'step-approved':
    case 'case-granted':
      return `同意。${last.note ?? ''}`;
    case 'case-refused':
      return `不同意。理由：${last.reason}`;
    case 'case-returned':
      return `退回补正：${last.reason}`;
    default:
      return undefined;
  }
}
