import { XuejiError } from '../errors/index.ts';
import type { FactCatalogue, Facts } from './condition.ts';
import { describeType, valueFits } from './fact-type.ts';

/**
 * Refuses facts that are not of their type, so that `"9"` is never compared with a number nor `2024-9-1` with a date.
 * Unknown facts (absent or `undefined`) pass; a fact outside the catalogue does not. The value is never repeated.
 *
 * @throws XuejiError `law/unknown-fact`, `law/bad-fact`
 */
export function checkFacts(facts: Facts, catalogue: FactCatalogue): void {
  for (const [fact, value] of Object.entries(facts)) {
    const type = Object.hasOwn(catalogue, fact) ? catalogue[fact] : undefined;
    if (!type) throw new XuejiError('law/unknown-fact', { fact, nearest: '' }, { path: fact });
    if (value !== undefined && !valueFits(type, value)) {
      const { zh, en } = describeType(type);
      throw new XuejiError('law/bad-fact', { fact, zh, en }, { path: fact });
    }
  }
}
