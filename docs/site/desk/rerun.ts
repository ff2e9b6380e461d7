import { type DirectoryDocument, parseWith, type Regulation } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { runScenario, type Scenario, type ScenarioResult, scenarioSchema } from '@xueji/core/scenarios';
import type { DeskData } from './data.ts';

/** A scenario that the changes turn. */
export interface Turned {
  readonly id: string;
  readonly name: string;
  readonly expected: string;
  /** Absent: what was to happen before is no longer possible. */
  readonly got?: string;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly turned: readonly Turned[];
}
const parsed = new Map<string, Scenario>();

/**
 * Runs every scenario under a changed law, a few at a time, so that the page stays awake.
 *
 * @param tell - called after every slice
 * @returns stops it
 */
export function rerun(
  { scenarios, world }: Pick<DeskData, 'scenarios' | 'world'>,
  law: Regulation,
  tell: (progress: Progress) => void,
): () => void {
  let stopped = false;
  let done = 0;
  const turned: Turned[] = [];
  const slice = () => {
    if (stopped) return;
    const end = performance.now() + 12;
    while (done < scenarios.length && performance.now() < end) {
      const found = turnedBy(scenarios[done++]!, law, world);
      if (found) turned.push(found);
    }
    tell({ done, of: scenarios.length, turned: [...turned] });
    if (done < scenarios.length) setTimeout(slice);
  };
  setTimeout(slice);
  return () => {
    stopped = true;
  };
}

function turnedBy(
  { id, file, written }: DeskData['scenarios'][number],
  regulation: Regulation,
  world: DirectoryDocument,
): Turned | undefined {
  const scenario = parsed.get(id) ?? parseWith(scenarioSchema, written, file);
  parsed.set(id, scenario);
  const expected = scenario.then.verdict;
  const result = resultOf(scenario, regulation, world);
  if (!result) return { id, name: scenario.name, expected };
  return result.ok ? undefined : { id, name: scenario.name, expected, got: String(result.got.verdict) };
}

function resultOf(
  scenario: Scenario,
  regulation: Regulation,
  world: DirectoryDocument,
): ScenarioResult | undefined {
  try {
    return runScenario(scenario, { regulation, calendar: chinaCalendar, world });
  } catch {
    return undefined;
  }
}
