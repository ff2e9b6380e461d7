export { type MutantOutcome, mutate, type PlacedScenario } from './mutate.ts';
export {
  runScenario,
  type ScenarioResult,
  type ScenarioSetting,
  type StagedScenario,
  stageScenario,
} from './run-scenario.ts';
export { type Scenario, type ScenarioFile, scenarioFileSchema, scenarioSchema } from './scenario.ts';
