import type { FactValue } from '@xueji/core/law';
import type { Fields, Given } from './data.ts';
import { isComplete, isNewRule, type NamedValues, type NewRule } from './new-rule.ts';

/** What lies on the desk: a case, what was established beside it, and what was changed in the law. All of it is in the address. */
export interface Desk {
  readonly name: string;
  readonly given: Given;
  readonly when: Readonly<Record<string, Fields>>;
  /** Facts that the record does not hold, by name. */
  readonly established: Readonly<Record<string, FactValue>>;
  readonly changes: Changes;
}

/** Changes of the law: on trial, on this page only. */
export interface Changes {
  readonly parameters: Readonly<Record<string, FactValue>>;
  /** Name of a reading → the option taken. */
  readonly readings: Readonly<Record<string, string>>;
  /** Rules that are left out. */
  readonly without: readonly string[];
  /** Rules that are tried beside those there are. */
  readonly added: readonly NewRule[];
}

export const unchanged: Changes = { parameters: {}, readings: {}, without: [], added: [] };

export function isUnchanged({ parameters, readings, without, added }: Changes): boolean {
  const set = Object.keys(parameters).length + Object.keys(readings).length;
  return set + without.length + added.filter(isComplete).length === 0;
}

/** The act that is asked for: its name and its fields. */
export function actOn({ when }: Pick<Desk, 'when'>): readonly [string, Fields] {
  return Object.entries(when)[0]!;
}

/** The desk as the part of an address behind `#`. */
export function toAddress(desk: Desk): string {
  const bytes = new TextEncoder().encode(JSON.stringify(desk));
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return `desk=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** @returns `undefined` where the address says no desk */
export function fromAddress(hash: string, law: NamedValues): Desk | undefined {
  const [, text] = /^#?desk=([\w-]+)$/.exec(hash) ?? [];
  if (!text) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const desk = JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, byte => byte.charCodeAt(0))));
    if (!isDesk(desk)) return undefined;
    const changes = { ...unchanged, ...desk.changes };
    return { ...desk, changes: { ...changes, added: changes.added.filter(rule => isNewRule(law, rule)) } };
  } catch {
    return undefined;
  }
}

/** The case itself is checked by the schema of scenarios whenever it is asked. */
function isDesk(value: Partial<Desk> | null): value is Desk {
  return [value?.given, value?.when, value?.established, value?.changes].every(
    part => typeof part === 'object' && part !== null,
  );
}
