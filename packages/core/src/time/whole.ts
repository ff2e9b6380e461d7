import { XuejiError } from '../errors/index.ts';

/**
 * A number of days, months or years.
 *
 * @throws XuejiError `time/bad-count` for a fraction, and for less than `least`
 */
export function requireWhole(count: number, least = Number.MIN_SAFE_INTEGER): number {
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new XuejiError('time/bad-count', { count: String(count) });
}
