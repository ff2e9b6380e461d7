import type { DirectoryDocument } from '@xueji/core';
import type { RegulationData } from '@xueji/core/law';

/** A scenario as it is written in its file. */
export interface Written {
  readonly name: string;
  readonly given: Given;
  readonly when: Readonly<Record<string, Fields>>;
  readonly then?: { readonly verdict?: string };
}

export interface Given {
  readonly on: string;
  readonly student: Fields | null;
  readonly before?: readonly { readonly on: string; readonly act: Readonly<Record<string, Fields>> }[];
  readonly [name: string]: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The part of JSON Schema in which the forms are described. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly default?: unknown;
  readonly description?: string;
}

/** What the desk fetches once: the law as data, the world and the scenarios, and the schemas of its forms. */
export interface DeskData {
  readonly law: RegulationData;
  readonly world: DirectoryDocument;
  readonly scenarios: readonly { readonly id: string; readonly file: string; readonly written: Written }[];
  readonly student: Schema;
  readonly acts: Readonly<Record<string, Schema>>;
}
