export type { CodeEntry, CodeTable } from './code-table.ts';
export { ethnicGroupTable } from './ethnic-groups.ts';
export { disabilityTable, documentTypeTable, sexTable, yesNoTable } from './person.ts';
export { rosterStatusTable, stageTable } from './school.ts';
