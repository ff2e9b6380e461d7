import { isStoreRefusal, type StoreRefusalReason } from '@xueji/core/store';

/** The kit brings its own: it runs under any test runner, also none. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [show(actual), show(expected)];
  if (seen !== wanted) throw new Error(`${what}\n  expected ${clip(wanted)}\n  saw      ${clip(seen)}`);
}

export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** The reason with which `attempt` was refused; fails where it was not. */
export async function refusal(attempt: Promise<unknown>): Promise<StoreRefusalReason> {
  const outcome = await attempt.then(
    value => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome)
    throw new Error(`a refusal was due, but the store answered ${clip(show(outcome.value))}`);
  if (!isStoreRefusal(outcome.error)) throw new Error('a StoreRefusal was due', { cause: outcome.error });
  return outcome.error.reason;
}

export async function refused(attempt: Promise<unknown>, kind: StoreRefusalReason['kind']): Promise<void> {
  const reason = await refusal(attempt);
  equal(reason.kind, kind, 'the refusal is of another kind');
}

/** Fails unless `attempt` is turned away as misuse with this code. */
export async function misused(attempt: Promise<unknown>, code: string): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  equal((error as { code?: unknown } | undefined)?.code, code, 'misuse has to be turned away with its code');
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Canonical text of a value: key order does not count, undefined and absent are the same. */
export function show(value: unknown): string {
  return (
    JSON.stringify(value, (_, v: unknown) =>
      v !== null && typeof v === 'object' && !Array.isArray(v)
        ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
        : v,
    ) ?? 'undefined'
  );
}

const clip = (text: string) => (text.length > 600 ? `${text.slice(0, 600)}… (${text.length})` : text);
