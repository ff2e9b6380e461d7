import fc from 'fast-check';

/** The day after so many days. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day of the school year 2026, working or not; often one on which transfers are applied for. */
export const aDay = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 19 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 320 }) },
    )
    .map(days => later('2026-08-20', days));

/** Days that pass before the next act: mostly few, now and then a term, seldom a year. */
export const aWhile = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 41, max: 420 }) },
  );
