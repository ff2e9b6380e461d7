import { discharges } from '../../duties/discharge.ts';
import { proofTermsSchema } from '../../record/case-terms.ts';
import type { Results } from '../../record/enrolment.ts';
import type { Completion } from '../approval/index.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import { becomes } from '../deeming.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { CompletionCommand, DetermineCommand, ProofCommand } from './command.ts';
import type { CompletionEvent } from './events.ts';

export const completion: Procedure<CompletionCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happening[act.command.type] }),
  plan: act => ({ events: [...happened(act), ...discharges(act)], awaiting: [] }),
};

/** What the student leaves as is what the ground that holds says; without one there is nothing to determine. */
export const determination: Procedure<DetermineCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ case: 'none', status: outcome(act) ?? 'graduated' }),
  plan: act => {
    const type = outcome(act);
    return { events: type === undefined ? [] : [{ type, on: act.on }], awaiting: [] };
  },
};

export const proofOfEducation: Procedure<ProofCommand> = {
  terms: command => termsIn(command, 'proof-of-education', proofTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'education-proved', case: 'none' }),
  plan: (act, goesAhead) => openCase(ofStage(act), goesAhead),
};

export const proofCompletion: Completion<'proof-of-education'> = {
  status: () => 'education-proved',
  events: ({ on }, _terms, { stage }) => [{ type: 'education-proved', on, stage }],
};

/** The case keeps to the stage that it was opened for, whatever the student completes meanwhile. */
function ofStage(act: Act<ProofCommand>): Act<ProofCommand> {
  if (act.terms?.of !== 'proof-of-education' || !act.enrolment) return act;
  return { ...act, terms: { ...act.terms, stage: act.enrolment.stage } };
}

type OutcomeEvent = 'graduated' | 'completed' | 'left';

const outcome = (act: Act<DetermineCommand>) =>
  becomes(act, 'completion.determine') as OutcomeEvent | undefined;

const happening = {
  'assessment.record': 'results-recorded',
  'completion.archive': 'completion-archived',
  'certificate.issue': 'certificate-issued',
} as const satisfies Record<CompletionCommand['type'], CompletionEvent['type']>;

function happened({ command, on, enrolment }: Act<CompletionCommand>): readonly CompletionEvent[] {
  if (!enrolment) return [];
  const { stage } = enrolment;
  switch (command.type) {
    case 'assessment.record':
      return [{ type: 'results-recorded', on, results: resultsIn(command) }];
    case 'completion.archive':
      return [{ type: 'completion-archived', on, stage }];
    case 'certificate.issue':
      return [{ type: 'certificate-issued', on, kind: command.kind, stage }];
  }
}

function resultsIn({ qualityPassed, failedSubjects, credits, proficiencyPassed }: Results): Results {
  const given = Object.entries({ qualityPassed, failedSubjects, credits, proficiencyPassed });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
