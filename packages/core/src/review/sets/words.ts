/**
 * What the facts are said with in SQL, whichever database it is. A part of a record (`identity`, `duties`) is a column of its own; its
 * JSON is looked into by these words alone.
 */
export interface Words {
  /** A parameter, by its place in the text from 1: as text, and as a JSON array to take `each` of. */
  text(place: number): string;
  json(place: number): string;
  /** A query that is worked out once, with the columns that it says and no others. */
  once(name: string, select: string, rows: number): string;
  /** Queries from `page` (`id`, `doc`) to `read_parts`: the id and the parts of each record. */
  read(parts: readonly string[], rows: number): readonly string[];
  /** A scalar within a part, as text; NULL where there is none. */
  at(part: string, ...path: readonly string[]): string;
  /** The same of the last element of an array. */
  last(part: string, field: string): string;
  /** Elements of an array within a part; NULL where it is no array. */
  count(part: string, ...path: readonly string[]): string;
  /** An array as rows to select from: `position`, and the columns that are told, each with its path in an element. */
  each(part: Place, columns: Readonly<Record<string, Path>>): string;
  /** Text of all rows of a group with commas between. */
  list(text: string, distinct?: boolean): string;
  join(...parts: readonly string[]): string;
  /** Whether a text stands in another. */
  within(text: string, part: string): string;
  integer(text: string): string;
  /** Whether a text is 17 digits and one more or X. */
  isCardShaped(text: string): string;
  /** A column of the answer. */
  out(value: string): string;
}

/** A part, or an array within it. */
export type Place = string | { readonly part: string; readonly path: string };
/** Of a scalar; `json`: of anything, as JSON text. */
export type Path = string | { readonly json: string };

export const partOf = (field: string) => `r_${field}`;
export const pathOf = (path: Path) => (typeof path === 'string' ? path : path.json);
export const placeOf = (place: Place) =>
  typeof place === 'string' ? { part: place, path: undefined } : place;
