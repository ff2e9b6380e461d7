import type { Regulation } from './regulation.ts';
import type { NormId } from './rule.ts';

/** A quotation that does not stand in the text, with the norm or the parameter that makes it. */
export type Misquote =
  | { readonly norm: NormId; readonly quote: string }
  | { readonly parameter: string; readonly quote: string };

/**
 * The quotations of norms and parameters that a text does not contain, in the order of the regulation; empty where
 * all of them are verbatim. Spaces and line breaks are passed over, nothing else is: a reprint breaks lines where
 * another doesn’t. Norms of other texts (`compulsory-education-law:27`) are not asked for.
 *
 * @param regulation without overlays: local rules quote texts of their own
 * @param text the whole text of the regulation
 * @example
 * checkQuotes(regulation, text) //=> []
 * checkQuotes(regulation, '') //=> [{ norm: 'P.1', quote: '不得以学籍问题为由拒收学生' }, …]
 */
export function checkQuotes(
  regulation: Pick<Regulation, 'norms' | 'parameters'>,
  text: string,
): readonly Misquote[] {
  const whole = withoutSpace(text);
  const stands = (quote: string) => {
    const words = withoutSpace(quote);
    return words !== '' && whole.includes(words);
  };
  const norms = Object.values(regulation.norms)
    .filter(({ id, source }) => source === undefined && !id.includes(':'))
    .filter(({ quote }) => !stands(quote))
    .map(({ id, quote }): Misquote => ({ norm: id, quote }));
  const parameters = Object.values(regulation.parameters).flatMap(({ name, values }) =>
    values
      .flatMap(({ quote }) => quote ?? [])
      .filter(quote => !stands(quote))
      .map((quote): Misquote => ({ parameter: name, quote })),
  );
  return [...norms, ...parameters];
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '');
