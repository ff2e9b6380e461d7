import { availableParallelism, cpus } from 'node:os';

export interface Environment {
  readonly node: string;
  readonly cpus: number;
  readonly cpu: string;
}

export function environment(): Environment {
  return { node: process.version, cpus: availableParallelism(), cpu: cpus()[0]?.model.trim() ?? 'unknown' };
}
