import type { CaseName, TermsOf } from '../record/case-terms.ts';
import type { Subject } from './subject.ts';

/** What is asked for, where it is of that kind. */
export function termsOf<Name extends CaseName>({ terms }: Subject, name: Name): TermsOf<Name> | undefined {
  return terms?.of === name ? (terms as TermsOf<Name>) : undefined;
}
