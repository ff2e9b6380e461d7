import { factCatalogue } from '../../src/facts/catalogue.ts';
import type { Finding } from '../../src/gaps/index.ts';
import type { FactValue } from '../../src/law/condition.ts';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { askable } from '../../src/procedures/index.ts';
import { lawFiles } from '../support/regulation.ts';

type Json = Record<string, unknown>;

export const shipped: Regulation = loadRegulation(lawFiles(), factCatalogue, { commands: askable });

/** The shipped regulation with some of its files changed: a file is read, changed in place, and put back. */
export function changed(changes: Readonly<Record<string, (document: never) => void>>): Regulation {
  const files = lawFiles();
  for (const [path, change] of Object.entries(changes)) {
    const document = JSON.parse(files[path]!) as Json;
    change(document as never);
    files[path] = JSON.stringify(document);
  }
  return loadRegulation(files, factCatalogue, { commands: askable });
}

export interface RuleDocument {
  rules: Json[];
}

export const without =
  (...names: readonly string[]) =>
  (file: RuleDocument): void => {
    file.rules = file.rules.filter(({ name }) => !names.includes(name as string));
  };

export const withRule =
  (rule: Json) =>
  (file: RuleDocument): void => {
    file.rules.push({
      title: { zh: '示例', en: 'example' },
      event: { type: rule.name, params: { zh: '示例', en: 'example' } },
      ...rule,
    });
  };

/** Whether a situation is one of those that a finding names; facts that it does not name do not matter. */
export function isIn({ cases }: Finding, facts: Readonly<Record<string, FactValue>>): boolean {
  return cases.some(parts => parts.every(({ fact, values }) => values.includes(facts[fact]!)));
}

/** Every combination of some values. */
export function combinations<T extends Readonly<Record<string, readonly FactValue[]>>>(
  values: T,
): readonly { readonly [K in keyof T]: T[K][number] }[] {
  return Object.entries(values).reduce<readonly Json[]>(
    (all, [name, choices]) => all.flatMap(each => choices.map(choice => ({ ...each, [name]: choice }))),
    [{}],
  ) as never;
}
