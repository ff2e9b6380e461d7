export { type Adjudication, adjudicate, type Dates, type KnownEntry, recordAsOf } from './adjudicate.ts';
export { lawAsOf } from './as-of.ts';
export { type Difference, type DiffReport, diff, type ParameterDifference } from './diff.ts';
export { type Changed, type ImpactOptions, type ImpactPage, impact } from './impact.ts';
export { differenceOf, type Outcome, outcomeOf } from './outcome.ts';
export { questionsAbout } from './questions.ts';
