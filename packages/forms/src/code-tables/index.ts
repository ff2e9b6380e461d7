import type { CodeTable } from './code-table.ts';
import { ethnicGroupTable } from './ethnic-groups.ts';
import { disabilityTable, documentTypeTable, sexTable, yesNoTable } from './person.ts';
import {
  fitnessLevelTable,
  movementTable,
  outcomeTable,
  passTable,
  sanctionKindTable,
  statusTable,
} from './record.ts';
import {
  gradeChangeTable,
  suspensionGroundTable,
  suspensionKindTable,
  transferGroundTable,
  withdrawalGroundTable,
} from './requests.ts';
import { rosterStatusTable, stageTable } from './school.ts';

export type { CodeEntry, CodeTable } from './code-table.ts';
export {
  disabilityTable,
  documentTypeTable,
  ethnicGroupTable,
  rosterStatusTable,
  sexTable,
  stageTable,
  yesNoTable,
};

/** By the names that the data of the forms use. */
export const codeTables: Readonly<Record<string, CodeTable<string>>> = {
  sex: sexTable,
  'document-type': documentTypeTable,
  disability: disabilityTable,
  'ethnic-group': ethnicGroupTable,
  stage: stageTable,
  status: statusTable,
  outcome: outcomeTable,
  'sanction-kind': sanctionKindTable,
  pass: passTable,
  'fitness-level': fitnessLevelTable,
  movement: movementTable,
  'transfer-ground': transferGroundTable,
  'suspension-ground': suspensionGroundTable,
  'withdrawal-ground': withdrawalGroundTable,
  'grade-change': gradeChangeTable,
  'suspension-kind': suspensionKindTable,
} as unknown as Readonly<Record<string, CodeTable<string>>>;
