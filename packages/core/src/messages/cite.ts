import type { Citation } from '../decision.ts';
import { formatCitation } from '../law/citation.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';

const known = new WeakMap<Regulation, Map<NormId, Citation>>();

/** The norms as a person reads them. */
export function cite(regulation: Regulation, norms: readonly NormId[]): readonly Citation[] {
  return norms.map(norm => citationOf(regulation, norm));
}

function citationOf(regulation: Regulation, norm: NormId): Citation {
  let citations = known.get(regulation);
  if (!citations) {
    citations = new Map();
    known.set(regulation, citations);
  }
  let citation = citations.get(norm);
  if (!citation) {
    citation = { norm, label: formatCitation(regulation, norm) };
    citations.set(norm, citation);
  }
  return citation;
}
