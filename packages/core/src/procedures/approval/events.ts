import type { Document } from '../../record/document.ts';
import type { OpenCase } from '../../record/open-case.ts';
import type { DocumentKind, Party } from '../../record/vocabulary.ts';

interface CaseEvent<Type extends string> {
  readonly type: Type;
  readonly on: string;
  readonly case: string;
  readonly by: Party;
}

export interface CaseOpened {
  readonly type: 'case-opened';
  readonly on: string;
  readonly case: OpenCase;
}

/** The clock of the party that acts next: the day the task reached it, and its last day where the text gives one. */
export interface Clock {
  readonly reachedOn: string;
  readonly due?: string | undefined;
  readonly provisional: boolean;
}

export interface StepApproved extends CaseEvent<'step-approved'>, Clock {
  readonly step: string;
  readonly note?: string | undefined;
}

export interface CaseGranted extends CaseEvent<'case-granted'> {
  readonly step: string;
  readonly note?: string | undefined;
}

export interface CaseRefused extends CaseEvent<'case-refused'> {
  readonly step: string;
  readonly norms: readonly string[];
  readonly reason: string;
}

export interface CaseReturned extends CaseEvent<'case-returned'> {
  readonly step: string;
  readonly asksFor: readonly DocumentKind[];
  readonly reason: string;
}

export interface CaseResubmitted extends CaseEvent<'case-resubmitted'>, Clock {
  readonly documents: readonly Document[];
}

export interface CaseRecalled extends CaseEvent<'case-recalled'> {
  readonly note?: string | undefined;
}

/** What was asked for cannot happen any more. */
export type CaseLapsed = CaseEvent<'case-lapsed'>;

export type ApprovalEvent =
  | CaseOpened
  | StepApproved
  | CaseGranted
  | CaseRefused
  | CaseReturned
  | CaseResubmitted
  | CaseRecalled
  | CaseLapsed;
