import type { z } from 'zod';
import { zhCN } from 'zod/locales';
import type { Problems } from './problems.ts';

type Issue = z.core.$ZodIssue;

const chineseMessages = { error: zhCN().localeError };

/**
 * Reads a value by its schema and tells what is wrong in terms of the file.
 *
 * @returns `undefined` where something was wrong
 */
export function readBySchema<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  problems: Problems,
): z.output<T> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const english = result.error.issues.flatMap(settled);
  const chinese = schema.safeParse(value, chineseMessages).error?.issues.flatMap(settled) ?? [];
  english.forEach(({ path, message }, index) => {
    const steps = path.map(step => (typeof step === 'number' ? step : String(step)));
    problems.say('law/malformed', file, steps, { zh: chinese[index]?.message ?? message, en: message });
  });
  return undefined;
}

/**
 * A union fails with the faults of every alternative; the author meant the one that fits best, so only its faults are
 * told. Where none fits better than the others, the union speaks for itself.
 */
function settled(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [best, next] = issue.errors
    .map(issues => ({ issues, misfit: misfitOf(issues) }))
    .sort((a, b) => a.misfit - b.misfit);
  if (!best || best.misfit > 2 || best.misfit === next?.misfit) return [issue];
  return best.issues
    .map(inner => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
    .flatMap(settled);
}

/** How many keys of its own an alternative misses or does not know; what lies deeper says nothing about the choice. */
function misfitOf(issues: readonly Issue[]): number {
  return issues
    .filter(issue => issue.path.length <= 1)
    .reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
