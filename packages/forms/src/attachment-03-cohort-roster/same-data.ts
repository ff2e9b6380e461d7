/** The first key under which two pieces of plain data differ; a key that holds `undefined` counts as absent. */
export function differentKey(a: object, b: object): string | undefined {
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].find(
    key => !same(left[key], right[key]),
  );
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  return differentKey(a, b) === undefined;
}
