import type { FactCatalogue, Facts, FactType, FactValue } from '../law/condition.ts';
import { actorFacts } from './actor-facts.ts';
import { admissionFacts } from './admission-facts.ts';
import { amendmentFacts } from './amendment-facts.ts';
import { applicationFacts } from './application-facts.ts';
import { arrivalFacts } from './arrival-facts.ts';
import { attendanceFacts } from './attendance-facts.ts';
import { basicDataFacts } from './basic-data-facts.ts';
import { competenceFacts } from './competence-facts.ts';
import { completionFacts } from './completion-facts.ts';
import { conductFacts } from './conduct-facts.ts';
import { departureFacts } from './departure-facts.ts';
import { disclosureFacts } from './disclosure-facts.ts';
import { establishmentFacts } from './establishment-facts.ts';
import { examNumberFacts } from './exam-number-facts.ts';
import type { FactDefinition } from './fact.ts';
import { fileFacts } from './file-facts.ts';
import { gradeChangeFacts } from './grade-change-facts.ts';
import { reviewFacts } from './review-facts.ts';
import { rosterFacts } from './roster-facts.ts';
import { schoolChangeFacts } from './school-change-facts.ts';
import { schoolFacts } from './school-facts.ts';
import { studentFacts } from './student-facts.ts';
import type { Subject } from './subject.ts';
import { suspensionFacts } from './suspension-facts.ts';
import { termReviewFacts } from './term-review-facts.ts';
import { transferFacts } from './transfer-facts.ts';
import { withdrawalFacts } from './withdrawal-facts.ts';

/** All that a rule can ask. */
export const facts: Readonly<Record<string, FactDefinition>> = {
  ...studentFacts,
  ...schoolFacts,
  ...applicationFacts,
  ...transferFacts,
  ...actorFacts,
  ...examNumberFacts,
  ...attendanceFacts,
  ...completionFacts,
  ...conductFacts,
  ...suspensionFacts,
  ...gradeChangeFacts,
  ...withdrawalFacts,
  ...departureFacts,
  ...admissionFacts,
  ...arrivalFacts,
  ...establishmentFacts,
  ...basicDataFacts,
  ...amendmentFacts,
  ...competenceFacts,
  ...fileFacts,
  ...rosterFacts,
  ...termReviewFacts,
  ...schoolChangeFacts,
  ...disclosureFacts,
  ...reviewFacts,
};

/** The types alone: what the law wing is checked against. */
export const factCatalogue: FactCatalogue = Object.fromEntries(
  Object.entries(facts).map(([name, { type }]): [string, FactType] => [name, type]),
);

/** The values of the named facts; one that is not known is left `undefined`. */
export function readFacts(names: readonly string[], subject: Subject): Facts {
  const values: Record<string, FactValue | undefined> = {};
  for (const name of names) values[name] = facts[name]?.read(subject) ?? subject.established?.[name];
  return values;
}
