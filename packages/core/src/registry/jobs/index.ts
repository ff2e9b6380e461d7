export {
  type CohortJob,
  type CohortOutcome,
  type CohortPage,
  cohortOutcomes,
  determineCohort,
  type StudentOutcome,
} from './determine-cohort.ts';
export {
  type ClosureJob,
  closeSchool,
  type MergerJob,
  type MoveOutcome,
  type MovePage,
  mergeSchool,
  type RecordMoved,
} from './move-school.ts';
