import { quote } from './mask.ts';
import { fault, unwrap } from './outcome.ts';

export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** A division of GB/T 2260 in the present table. */
export interface Division {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Code of the division one level up; a province has none. */
  readonly parent?: string;
}

/** A code that old records carry and no table has any more. */
export interface AbolishedDivision {
  readonly code: string;
  readonly name: string;
  /** The prefecture that it belonged to. */
  readonly parent: string;
  /** The date, or month, of the last table that has it and of the first one without it. */
  readonly lastListed: string;
  readonly firstMissing: string;
  /** The codes that took over its area. */
  readonly successors: readonly string[];
  /** The approval, where it was read. */
  readonly approval?: string;
}

export interface DivisionDocument {
  /** The table behind the data: who published it, and for when. */
  readonly source: {
    readonly dataset: string;
    readonly version: string;
    readonly table: string;
    readonly url: string;
    readonly asOf: string;
  };
  readonly divisions: readonly Division[];
}

export interface DivisionTable {
  readonly source: DivisionDocument['source'];
  readonly current: ReadonlyMap<string, Division>;
  readonly abolished: ReadonlyMap<string, AbolishedDivision>;
}

/** Codes that are gone, kept by hand. */
export interface DivisionHistory {
  readonly abolished: readonly AbolishedDivision[];
}

/** A table ready for look-ups, from the data as published and the history of abolished codes. */
export function divisionTable(
  document: DivisionDocument,
  history: DivisionHistory = { abolished: [] },
): DivisionTable {
  return {
    source: document.source,
    current: new Map(document.divisions.map(division => [division.code, division])),
    abolished: new Map(history.abolished.map(division => [division.code, division])),
  };
}

/** Whether the code is in the present table. */
export function isCurrent(table: DivisionTable, code: string): boolean {
  return table.current.has(code);
}

/**
 * The name of a division, also of an abolished one, without those above it.
 *
 * @throws XuejiError `numbers/unknown-division`
 * @example
 * divisionName(sichuanDivisions, '513425'); //=> '会理县'
 */
export function divisionName(table: DivisionTable, code: string): string {
  return entry(table, code).name;
}

/**
 * The names from the province down, in one word, as addresses begin.
 *
 * @throws XuejiError `numbers/unknown-division`
 * @example
 * fullDivisionName(sichuanDivisions, '510104'); //=> '四川省成都市锦江区'
 */
export function fullDivisionName(table: DivisionTable, code: string): string {
  const { name, parent } = entry(table, code);
  return parent === undefined ? name : fullDivisionName(table, parent) + name;
}

/**
 * The prefecture that a county belongs to, or belonged to when it was abolished; a prefecture is its own.
 *
 * @returns `undefined` for the province
 * @throws XuejiError `numbers/unknown-division`
 * @example
 * prefectureOf(sichuanDivisions, '510104')?.name; //=> '成都市'
 */
export function prefectureOf(table: DivisionTable, code: string): Division | undefined {
  const found = entry(table, code);
  if ('level' in found && found.level !== 'county') return found.level === 'prefecture' ? found : undefined;
  return table.current.get(found.parent ?? '');
}

/** The divisions one level down, in the order of their codes: prefectures of the province, counties of a prefecture. */
export function divisionsBelow(table: DivisionTable, code: string): readonly Division[] {
  return [...table.current.values()].filter(division => division.parent === code);
}

/**
 * The present codes for a code of an old record: itself while it is current, else all that took over its area.
 *
 * @throws XuejiError `numbers/unknown-division`
 * @example
 * presentCodes(sichuanDivisions, '513425'); //=> ['513402']
 */
export function presentCodes(table: DivisionTable, code: string): readonly string[] {
  if (table.current.has(code)) return [code];
  const { successors } = table.abolished.get(code) ?? unknown(code);
  return successors.flatMap(successor => presentCodes(table, successor));
}

function entry(table: DivisionTable, code: string): Division | AbolishedDivision {
  return table.current.get(code) ?? table.abolished.get(code) ?? unknown(code);
}

function unknown(code: string): never {
  return unwrap<never>(fault('numbers/unknown-division', 'whole', { code: quote(code) }));
}
