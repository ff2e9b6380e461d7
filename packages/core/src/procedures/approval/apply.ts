import { XuejiError } from '../../errors/index.ts';
import type { OpenCase } from '../../record/open-case.ts';
import type { StudentRecord } from '../../record/student-record.ts';
import type { ApprovalEvent, CaseOpened, CaseResubmitted, CaseReturned, StepApproved } from './events.ts';

export function applyCaseOpened(record: StudentRecord, event: CaseOpened): StudentRecord {
  const evidence = event.case.terms.documents.map(document => ({ ...document, on: event.on }));
  const determinations = record.determinations.filter(made => made.for !== event.case.openedWith);
  return { ...record, case: event.case, determinations, evidence: [...record.evidence, ...evidence] };
}

export function applyStepApproved(
  record: StudentRecord,
  { reachedOn, due, provisional }: StepApproved,
): StudentRecord {
  const open = caseOf(record, 'step-approved');
  return { ...record, case: { ...open, at: open.at + 1, reachedOn, due, provisional } };
}

export function applyCaseReturned(record: StudentRecord, { asksFor }: CaseReturned): StudentRecord {
  return {
    ...record,
    case: { ...caseOf(record, 'case-returned'), state: 'returned', asksFor: [...asksFor] },
  };
}

/** The case goes on at the step that returned it, with its days counted anew. */
export function applyCaseResubmitted(record: StudentRecord, event: CaseResubmitted): StudentRecord {
  const open = caseOf(record, 'case-resubmitted');
  const { reachedOn, due, provisional, documents, on } = event;
  const terms = { ...open.terms, documents: [...open.terms.documents, ...documents] };
  return {
    ...record,
    case: { ...open, state: 'open', asksFor: [], terms, reachedOn, due, provisional },
    evidence: [...record.evidence, ...documents.map(document => ({ ...document, on }))],
  };
}

/** Granted, refused or recalled: the record has no open case any more, the ledger keeps it. */
export function applyCaseClosed(record: StudentRecord, event: ApprovalEvent): StudentRecord {
  caseOf(record, event.type);
  const { case: _closed, ...rest } = record;
  return rest;
}

function caseOf(record: StudentRecord, event: string): OpenCase {
  if (record.case) return record.case;
  throw new XuejiError('record/illegal-event', { status: record.enrolments.at(-1)?.status ?? '', event });
}
