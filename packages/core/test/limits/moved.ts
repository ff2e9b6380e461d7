import type { Scenario } from '../../src/scenarios/index.ts';

/** Scenarios moved in time: whole, or one of their dates or numbers at a time. */

export type Path = readonly (string | number)[];

export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Where the scenario says a day or a whole number: in what is given and in what is done. */
export function placesIn({ given, when }: Scenario): readonly Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (isDate(value) || Number.isSafeInteger(value)) found.push(path);
    // Of days in a row only the first is moved: another would make a hole in the row, which is not a limit.
    else if (Array.isArray(value) && path.at(-1) === 'truancy') visit(value[0], [...path, 0]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
  };
  const { on, student, before } = given;
  visit({ given: { on, student, before }, when }, []);
  return found;
}

/** The scenario with the day or number at a place moved by a step. */
export function movedAt(scenario: Scenario, path: Path, step: number): Scenario {
  const copy = structuredClone(scenario);
  let holder = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  holder[path.at(-1)!] = moved(holder[path.at(-1)!], step);
  return copy;
}

/** The scenario some days later, with everything that has a date in it. */
export function later(scenario: Scenario, days: number): Scenario {
  const move = (value: unknown): unknown => {
    if (isDate(value)) return dayAfter(value, days);
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, move(part)]));
  };
  return { ...scenario, given: move(scenario.given), when: move(scenario.when) } as Scenario;
}

const moved = (value: unknown, step: number) =>
  isDate(value) ? dayAfter(value, step) : (value as number) + step;
