export {
  type CohortJob,
  type CohortOutcome,
  type CohortPage,
  cohortOutcomes,
  determineCohort,
  type StudentOutcome,
} from './determine-cohort.ts';
