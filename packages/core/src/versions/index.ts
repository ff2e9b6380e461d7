export { type Adjudication, adjudicate, type Dates, recordAsOf } from './adjudicate.ts';
export { lawAsOf } from './as-of.ts';
export { type Difference, type DiffReport, diff } from './diff.ts';
export { type Changed, type ImpactOptions, type ImpactPage, impact } from './impact.ts';
export { type Outcome, outcomeOf } from './outcome.ts';
export { questionsAbout } from './questions.ts';
