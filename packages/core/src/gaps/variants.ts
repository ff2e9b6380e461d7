import { factsRead, foldUnless } from '../law/conditions.ts';
import { parameterNameOf } from '../law/operand.ts';
import type { Reading, Regulation } from '../law/regulation.ts';
import { underOption } from '../law/under-option.ts';

/** The regulation with one reading taken another way. */
export interface Variant {
  readonly reading: string;
  readonly option: string;
  readonly regulation: Regulation;
}

/** One for each option that says what it would change. */
export function variantsOf(regulation: Regulation): readonly Variant[] {
  return Object.values(regulation.readings).flatMap(({ name, options }) =>
    options
      .filter(({ rules, parameters }) => rules || parameters)
      .map(({ id }) => ({ reading: name, option: id, regulation: underOption(regulation, name, id) })),
  );
}

interface TriedOption {
  readonly option: string;
  readonly taken: boolean;
  readonly regulation: Regulation;
}

/** The options of a reading that can be tried, in their order, each with the regulation under it. */
export function optionsOf(
  regulation: Regulation,
  { name, options, taken }: Reading,
  variants: readonly Variant[],
): readonly TriedOption[] {
  return options.flatMap(({ id: option }): readonly TriedOption[] => {
    if (option === taken) return [{ option, taken: true, regulation }];
    const variant = variants.find(each => each.reading === name && each.option === option);
    return variant ? [{ option, taken: false, regulation: variant.regulation }] : [];
  });
}

export const commandsOf = ({ ruleSets }: Regulation): readonly string[] =>
  Object.keys(ruleSets).filter(command => command !== '*');

export interface Found<T> {
  readonly first: T;
  readonly commands: readonly string[];
  /** It is there only then. */
  readonly under?: Variant;
}

/** What is found as the law is read, and then what only another option brings; the same on two commands once. */
export function withVariants<T>(
  regulation: Regulation,
  variants: readonly Variant[],
  search: (regulation: Regulation, command: string) => readonly T[],
  keyOf: (found: T) => string,
): readonly Found<T>[] {
  const all = new Map<string, Found<T>>();
  const look = (law: Regulation, command: string, under?: Variant) => {
    for (const first of search(law, command)) {
      const known = all.get(keyOf(first));
      if (known && known.under !== under) continue;
      const commands = [...(known?.commands ?? []), command];
      all.set(keyOf(first), { first: known?.first ?? first, commands, ...(under && { under }) });
    }
  };
  for (const command of commandsOf(regulation)) look(regulation, command);
  for (const variant of variants) {
    for (const command of commandsOf(regulation)) {
      if (differs(variant.regulation, regulation, command)) look(variant.regulation, command, variant);
    }
  }
  return [...all.values()];
}

/** An option leaves the commands that it says nothing of as they are. */
function differs(one: Regulation, other: Regulation, command: string): boolean {
  if (one.ruleSets[command] !== other.ruleSets[command]) return true;
  const asked = (other.ruleSets[command]?.conditions ?? []).flatMap(conditions =>
    factsRead(foldUnless(conditions)),
  );
  return asked.some(name => {
    const parameter = parameterNameOf(name);
    return parameter !== undefined && one.parameters[parameter] !== other.parameters[parameter];
  });
}
