/** A JavaScript expression of boolean connectives over atoms, so that it is printed with the brackets it needs and no others. */
export type Expression =
  | { readonly connective: '&&' | '||'; readonly parts: readonly Expression[] }
  | { readonly negated: Expression }
  | { readonly atom: string };

export const both = (...parts: readonly Expression[]): Expression => junction('&&', parts);
export const either = (...parts: readonly Expression[]): Expression => junction('||', parts);
export const negated = (part: Expression): Expression =>
  'negated' in part ? part.negated : { negated: part };
export const atom = (text: string): Expression => ({ atom: text });

export function print(expression: Expression): string {
  if ('atom' in expression) return expression.atom;
  if ('negated' in expression) {
    const text = print(expression.negated);
    return /^\w+\([^()]*\)$/.test(text) ? `!${text}` : `!(${text})`;
  }
  return expression.parts
    .map(part => ('connective' in part ? `(${print(part)})` : print(part)))
    .join(` ${expression.connective} `);
}

/** A junction within a junction of its own kind is part of it. */
function junction(connective: '&&' | '||', parts: readonly Expression[]): Expression {
  const flat = parts.flatMap(part =>
    'connective' in part && part.connective === connective ? part.parts : [part],
  );
  return flat.length === 1 ? flat[0]! : { connective, parts: flat };
}
