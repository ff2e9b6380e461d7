import type { CaseEventType } from '../../status/case-machine.ts';
import type { StatusEventType } from '../../status/status-machine.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Plan, Procedure } from '../procedure.ts';
import type { CaseCommand } from './command.ts';
import { planApproval } from './plan.ts';

/** What the last approval of a kind of case brings about. */
export interface Completion {
  /** The rules asked once more on that day. */
  readonly asks: string;
  readonly status: (act: Act) => StatusEventType;
  readonly events: (act: Act) => readonly RecordEvent[];
}

/** The steps of a case, whatever it is about. */
export function approval(completions: Readonly<Record<string, Completion>>): Procedure<CaseCommand> {
  const completionOf = (act: Act<CaseCommand>) =>
    isLastApproval(act) ? completions[act.record?.case?.name ?? ''] : undefined;
  return {
    asks: act => {
      const completion = completionOf(act);
      return completion ? [act.command.type, completion.asks] : [act.command.type];
    },
    needs: act => {
      const completion = completionOf(act);
      return { case: caseEvent(act), ...(completion ? { status: completion.status(act) } : {}) };
    },
    plan: (act): Plan => planApproval(act, completionOf(act)?.events(act) ?? []),
  };
}

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
