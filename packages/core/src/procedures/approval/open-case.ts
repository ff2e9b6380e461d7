import type { Requirement } from '../../decision.ts';
import { partyOf } from '../../facts/parties.ts';
import type { CaseDefinition, CaseStepDefinition } from '../../law/rule.ts';
import type { CaseStep, OpenCase } from '../../record/open-case.ts';
import { type Party, sameParty } from '../../record/vocabulary.ts';
import type { Act, Plan } from '../procedure.ts';
import { approvalsAhead, clockFor } from './clock.ts';
import { noProcedure, unknownParty } from './requirement.ts';

/** Opens the case that the law wing defines for the command, or says what it would wait for. */
export function openCase(act: Act, goesAhead: boolean): Plan {
  const definition = act.regulation.cases.find(candidate => candidate.on.includes(act.command.type));
  if (!definition || !act.terms) return { events: [], awaiting: [noProcedure(act)] };
  const { steps, unknown } = stepsOf(act, definition);
  const [first] = steps;
  if (!first || unknown.length > 0 || !goesAhead) {
    return { events: [], awaiting: [...unknown, ...approvalsAhead(act, steps)] };
  }
  const { command, on } = act;
  const clock = clockFor(act, first, on);
  const opened: OpenCase = {
    id: command.id,
    name: definition.name,
    openedWith: command.type,
    state: 'open',
    openedOn: on,
    openedBy: command.by,
    terms: act.terms,
    determinations: [...act.determinations],
    steps: [...steps],
    at: 0,
    asksFor: [],
    ...clock,
  };
  return {
    events: [{ type: 'case-opened', on, case: opened }],
    awaiting: approvalsAhead(act, steps, clock),
  };
}

/** The steps are data of the law wing; who acts is in the directory, and what it lacks is asked for. */
function stepsOf(
  act: Act,
  definition: CaseDefinition,
): { readonly steps: readonly CaseStep[]; readonly unknown: readonly Requirement[] } {
  const steps: CaseStep[] = [];
  const unknown: Requirement[] = [];
  for (const step of definition.steps) {
    if (step.when !== undefined && act.ask(step.when) !== true) continue;
    const party = partyOf(step.party, act);
    const before = steps.at(-1)?.party;
    if (!party) unknown.push(unknownParty(act, step));
    // A city that runs the school itself has just acted as its status authority: one party, one step.
    else if (!before || !sameParty(before, party)) steps.push(stepFor(act, step, party));
  }
  return { steps, unknown };
}

function stepFor(act: Act, { id, title, cites, within }: CaseStepDefinition, party: Party): CaseStep {
  const days = within === undefined ? undefined : act.parameters[within];
  const step = { id, title, party, cites: [...cites] };
  return typeof days === 'number' ? { ...step, within: days } : step;
}
