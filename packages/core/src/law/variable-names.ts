// Words that the generated function uses itself, and those of the language that a fact name could become.
const taken =
  'facts parameters holds unknown evaluation includes undefined break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await arguments eval';

/** An identifier for every fact, readable and different from all others: `student.is-suspended` → `studentIsSuspended`. */
export function variableNames(facts: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken.split(' '));
  return new Map(
    facts.map(fact => {
      const wanted = identifier(fact);
      let name = wanted;
      for (let suffix = 2; used.has(name); suffix++) name = `${wanted}${suffix}`;
      used.add(name);
      return [fact, name];
    }),
  );
}

/** Camel case of the letters and digits in a name. */
export function identifier(name: string): string {
  const [first = 'fact', ...rest] = name.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const joined = first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalised).join('');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
