import type { ParameterValues, Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import type { Smallest } from './smallest.ts';

/** A regulation on a day, with the values of the day. */
export interface Version {
  readonly law: Regulation;
  readonly on: string;
  readonly values: ParameterValues;
}

export interface Compared {
  readonly found: readonly (Smallest & { readonly norms: readonly NormId[] })[];
  /** Situations that were tried. */
  readonly tried: number;
}

/** `duty.within=5`: a period counts as its length, whatever its parameter is called. */
export function periodOf(within: string | undefined, values: ParameterValues): string | undefined {
  return within === undefined ? undefined : `${within}=${JSON.stringify(values[within])}`;
}

export const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
