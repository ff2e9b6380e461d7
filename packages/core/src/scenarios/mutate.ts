import { factCatalogue } from '../facts/catalogue.ts';
import { type Mutant, mutantsOf } from '../law/mutants.ts';
import { sameAnswers } from '../law/same-answers.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import { runScenario, type ScenarioSetting } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** What became of a planted mistake. */
export interface MutantOutcome extends Mutant {
  /** `killed`: a scenario noticed; `same`: no facts can tell it from the rule; `survived`: nobody noticed. */
  readonly fate: 'killed' | 'same' | 'survived';
  /** The scenario that noticed. */
  readonly by?: string;
}

/** A scenario and the directory that it happens in. */
export interface PlacedScenario {
  readonly scenario: Scenario;
  readonly world: DirectoryDocument;
}

/**
 * Plants every small mistake in the rules, one at a time, and sees whether a scenario notices.
 *
 * @param scenarios - those that fail under the regulation as it is are left out: they would notice every mistake
 */
export function* mutate(
  scenarios: readonly PlacedScenario[],
  { regulation, calendar }: Omit<ScenarioSetting, 'world'>,
): Generator<MutantOutcome> {
  const sound = scenarios.filter(scenario => holds(scenario, { regulation, calendar }));
  for (const mutant of mutantsOf(regulation)) {
    const { before, after, rule } = mutant;
    if (sameAnswers(before, after, factCatalogue, regulation.parameters)) {
      yield { ...mutant, fate: 'same' };
      continue;
    }
    const changed = { regulation: mutant.regulation, calendar };
    const noticed = nearestFirst(sound, rule.cites).find(scenario => !holds(scenario, changed));
    yield noticed
      ? { ...mutant, fate: 'killed', by: noticed.scenario.name }
      : { ...mutant, fate: 'survived' };
  }
}

function holds({ scenario, world }: PlacedScenario, setting: Omit<ScenarioSetting, 'world'>): boolean {
  try {
    return runScenario(scenario, { ...setting, world }).ok;
  } catch {
    // An act before it that is no longer possible is a difference, too.
    return false;
  }
}

/** Scenarios that name the norms of the rule are the likeliest to notice. */
function nearestFirst(
  scenarios: readonly PlacedScenario[],
  norms: readonly string[],
): readonly PlacedScenario[] {
  const names = ({ scenario: { bites, spares } }: PlacedScenario) =>
    norms.some(norm => [...bites, ...spares].includes(norm));
  return [...scenarios.filter(names), ...scenarios.filter(scenario => !names(scenario))];
}
