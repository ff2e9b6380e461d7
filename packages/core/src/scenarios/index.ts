export { runScenario, type ScenarioResult, type ScenarioSetting } from './run-scenario.ts';
export { type Scenario, type ScenarioFile, scenarioFileSchema } from './scenario.ts';
