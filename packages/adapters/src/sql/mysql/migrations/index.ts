import type { Migration } from '../../dialect.ts';
import { first } from './0001.ts';
import { second } from './0002.ts';

export const migrations: readonly Migration[] = [first, second];
