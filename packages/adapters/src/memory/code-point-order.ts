/**
 * Compares texts by code point, as databases with a binary collation over UTF-8 do. JavaScript’s own `<` compares UTF-16
 * units and puts 𠮷 (U+20BB7) before U+FF21.
 */
export function codePointOrder(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return lift(x) - lift(y);
  }
  return a.length - b.length;
}

/** Moves the surrogates behind all other units, which keeps their own order. */
const lift = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Where `id` stands, or would stand, in a sorted list. */
export function positionIn(sorted: readonly string[], id: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePointOrder(sorted[middle]!, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
