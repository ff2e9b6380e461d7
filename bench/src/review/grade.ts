import type { KnownDuplicate } from './fill.ts';
import type { Counts } from './tasks.ts';

/** How well the pairs that were listed are the known ones: recall as a whole and by what is different, and precision. */
export function grader(known: readonly KnownDuplicate[]) {
  const firstOf = new Map(known.map(([record, first]) => [record, first]));
  const person = (id: string) => firstOf.get(id) ?? id;
  const met = new Set<string>();
  let [pairs, right] = [0, 0];
  return {
    see([a, b]: readonly [string, string]): void {
      pairs += 1;
      // Two second records of one person are a pair of that person, too.
      if (person(a) === person(b)) right += 1;
      if (person(a) === b) met.add(a);
      if (person(b) === a) met.add(b);
    },
    marks(): Counts {
      const share = (of: readonly KnownDuplicate[]) =>
        of.filter(([record]) => met.has(record)).length / of.length;
      const kinds = [...new Set(known.map(([, , how]) => how))];
      return {
        known: known.length,
        precision: right / pairs,
        recall: share(known),
        ...Object.fromEntries(
          kinds.map(kind => [`recall: ${kind}`, share(known.filter(([, , how]) => how === kind))]),
        ),
      };
    },
  };
}
