/** A function of one object that works an answer out once, for as long as the object lives. */
export function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { readonly answer: V }>();
  return key => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = work(key);
    answers.set(key, { answer });
    return answer;
  };
}
