export { type ColumnSource, type RosterColumn, type RosterColumnKey, rosterColumns } from './columns.ts';
export type { RosterProblem, RosterProblemCode } from './problems.ts';
export { type RosterReading, type RosterReadOptions, readRoster } from './read.ts';
export type { Roster, RosterDisability, RosterDocumentType, RosterRow, RosterStage } from './roster.ts';
export { type RosterWriteOptions, writeRoster } from './write.ts';
