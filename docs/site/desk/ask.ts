import {
  type Bilingual,
  type Decision,
  type DirectoryDocument,
  decide,
  isXuejiError,
  parseWith,
  type Regulation,
} from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { type Help, whatWouldHelp } from '@xueji/core/help';
import type { Facts } from '@xueji/core/law';
import { type StagedScenario, scenarioSchema, stageScenario } from '@xueji/core/scenarios';
import type { Desk } from './desk.ts';
import { overheard } from './law.ts';

/** What came of asking. */
export type Answer = Answered | { readonly fault: Bilingual; readonly advice?: Bilingual };

export interface Answered {
  readonly decision: Decision;
  /** All that the rules were asked about. */
  readonly facts: Facts;
  readonly staged: StagedScenario;
  readonly milliseconds: number;
}

/** Decides the case on the desk. A case that cannot be staged says why. */
export function ask(
  { name, given, when, established }: Desk,
  law: Regulation,
  world: DirectoryDocument,
): Answer {
  const start = performance.now();
  try {
    const written = { name: name || '演练', given, when, then: { verdict: 'pending' } };
    const scenario = parseWith(scenarioSchema, written, '情形 (scenario)');
    const situation = stageScenario(scenario, { regulation: law, calendar: chinaCalendar, world });
    const staged = { ...situation, context: { ...situation.context, established } };
    const heard: Record<string, Facts[string]> = {};
    const listening = overheard(staged.regulation, facts => Object.assign(heard, facts));
    const decision = decide(listening, staged.record, staged.command, staged.context);
    return { decision, facts: heard, staged, milliseconds: performance.now() - start };
  } catch (error) {
    if (isXuejiError(error)) return { fault: error.what, advice: error.advice };
    throw error;
  }
}

/** What would turn the answer: asked after the answer is shown, because it decides many times. */
export function helpFor({ regulation, record, command, context }: StagedScenario): Help {
  return whatWouldHelp(regulation, record, command, context, { sets: 120 });
}
