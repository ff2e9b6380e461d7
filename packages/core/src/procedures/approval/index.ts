import type { CaseName, CaseTerms, TermsOf } from '../../record/case-terms.ts';
import type { Enrolment } from '../../record/enrolment.ts';
import type { CaseEventType } from '../../status/case-machine.ts';
import type { StatusEventType } from '../../status/status-machine.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Plan, Procedure } from '../procedure.ts';
import type { CaseCommand } from './command.ts';
import { planApproval } from './plan.ts';

/** What the last approval of a case brings about. */
export interface Completion<Name extends CaseName = CaseName> {
  /** The event that the status machine must allow; absent: the status stays. */
  readonly status?: (terms: TermsOf<Name>) => StatusEventType;
  readonly events: (act: Act, terms: TermsOf<Name>, enrolment: Enrolment) => readonly RecordEvent[];
}

export type Completions = { readonly [Name in CaseName]: Completion<Name> };

/** The steps of a case, whatever it is about. */
export function approval(completions: Completions): Procedure<CaseCommand> {
  return {
    asks: act => {
      const name = act.record?.case?.name;
      if (name === undefined) return [];
      return isLastApproval(act) ? [`${name}.approve`, `${name}.complete`] : [`${name}.${verbOf(act)}`];
    },
    needs: act => {
      const { terms } = act;
      const status = terms && isLastApproval(act) ? completionOf(terms).status?.(terms) : undefined;
      return { case: caseEvent(act), ...(status === undefined ? {} : { status }) };
    },
    plan: (act): Plan => {
      const { terms, enrolment } = act;
      const completing =
        terms && enrolment && isLastApproval(act) ? completionOf(terms).events(act, terms, enrolment) : [];
      return planApproval(act, completing);
    },
  };

  function completionOf({ of }: CaseTerms): Completion {
    return completions[of] as Completion;
  }
}

/** What rules can be asked on about a case: each act on it, and its completion. */
export const caseActs = (name: string): readonly string[] =>
  ['approve', 'refuse', 'return', 'resubmit', 'recall', 'complete'].map(verb => `${name}.${verb}`);

const verbOf = ({ command }: Act<CaseCommand>): string => command.type.slice('case.'.length);

function isLastApproval({ command, record }: Act<CaseCommand>): boolean {
  return command.type === 'case.approve' && record?.case?.at === (record?.case?.steps.length ?? 0) - 1;
}

function caseEvent(act: Act<CaseCommand>): CaseEventType {
  switch (act.command.type) {
    case 'case.approve':
      return isLastApproval(act) ? 'case-granted' : 'step-approved';
    case 'case.refuse':
      return 'case-refused';
    case 'case.return':
      return 'case-returned';
    case 'case.resubmit':
      return 'case-resubmitted';
    case 'case.recall':
      return 'case-recalled';
  }
}
