import type { Bilingual } from '@xueji/core';
import type { Table } from './measure/table.ts';

export interface BenchOptions {
  /** Fewer rounds and inputs: shows that a bench runs, not how fast things are. */
  readonly quick: boolean;
  /** Settles the random inputs. */
  readonly seed: number;
  /** Of a bench that grows: how many; empty: its own. */
  readonly sizes: readonly number[];
  /** Of a bench that fills files first: where they are kept and used again; absent: in a folder that goes. */
  readonly keep?: string;
  readonly progress: (text: string) => void;
}

/** Numbers by name, for scripts; a name is never given another meaning. */
export type Figures = Readonly<Record<string, number>>;

export interface Report {
  readonly figures: Figures;
  readonly tables: readonly Table[];
}

export interface Bench {
  readonly name: string;
  readonly title: Bilingual;
  readonly run: (options: BenchOptions) => Promise<Report>;
}
