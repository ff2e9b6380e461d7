export type { ListProblem } from './problem.ts';
export { type ListReading, readList } from './read.ts';
export type { RowReport } from './row.ts';
export { readListStream, writeList, writeTable } from './stream.ts';
