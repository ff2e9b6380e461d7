/** Boxes of a form stand on so many columns, whatever a row holds, so that edges meet. */
export const units = 24;

/** Whole numbers in the proportion of `shares` that make up `total`, none below `least`. */
export function wholeShares(shares: readonly number[], total: number, least = 1): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map(share => (share / sum) * total);
  const parts = exact.map(part => Math.max(least, Math.floor(part)));
  for (let rest = total - parts.reduce((all, part) => all + part, 0); rest !== 0; rest -= Math.sign(rest)) {
    const gain = exact.map((part, i) => (part - parts[i]!) * Math.sign(rest));
    const open = gain.map((g, i) => (rest < 0 && parts[i]! <= least ? Number.NEGATIVE_INFINITY : g));
    const at = open.indexOf(Math.max(...open));
    parts[at] = parts[at]! + Math.sign(rest);
  }
  return parts;
}
