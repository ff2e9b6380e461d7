import type { TagName } from '@xueji/core/store';

export const tagNames = [
  'school',
  'stage',
  'grade',
  'cohort',
  'status',
] as const satisfies readonly TagName[];

export const isTagName = (name: string): name is TagName => (tagNames as readonly string[]).includes(name);
