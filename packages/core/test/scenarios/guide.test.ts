import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandTypes, parseWith } from '../../src/procedures/command.ts';
import { statuses } from '../../src/record/enrolment.ts';
import { disabilities, documentKinds, stages, transferGrounds } from '../../src/record/vocabulary.ts';
import { runScenario, scenarioFileSchema } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from './shipped.ts';

/** The page that tells a regulator how to write a scenario: it must be true, and it must leave nothing out. */
const page = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const guide = page('scenarios.md');
const pages = guide + page('scenario-words.md');

const examples = [...guide.matchAll(/^```yaml\n(scenarios:[\s\S]*?)^```$/gm)].flatMap(
  ([, text]) => parseWith(scenarioFileSchema, parse(text!), 'docs/scenarios.md').scenarios,
);

describe('the examples of docs/scenarios.md hold', () => {
  it('are there in both languages', () => {
    expect(examples).toHaveLength(4);
  });

  it.each(examples)('$name', scenario => {
    const { expected, got } = runScenario(scenario, setting);
    expect(got).toEqual(expected);
  });
});

describe('docs/scenarios.md explains every word that a scenario can use', () => {
  const { regulation } = setting;
  const rules = Object.values(regulation.ruleSets).flatMap(({ rules }) => rules);
  const named = (modality: string) =>
    rules.filter(rule => rule.modality === modality).map(({ name }) => name);

  it.each(
    Object.entries({
      acts: commandTypes,
      grounds: transferGrounds,
      documents: documentKinds,
      stages,
      statuses,
      disabilities,
      prohibitions: named('prohibition'),
      duties: named('duty'),
      steps: regulation.cases.flatMap(({ steps }) => steps.map(({ id }) => id)),
      refusals: shippedScenarios.flatMap(({ then }) => then.refusals ?? []),
      facts: shippedScenarios.flatMap(({ then }) =>
        (then.outstanding ?? [])
          .filter(item => item.startsWith('fact '))
          .map(item => item.slice('fact '.length)),
      ),
    }),
  )('%s', (_, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect([...new Set(words)].filter(word => !pages.includes(`\`${word}\``))).toEqual([]);
  });
});
