import { type ErrorCode, XuejiError } from '@xueji/core/errors';

export type StoreErrorCode = Extract<ErrorCode, `store/${string}` | `relay/${string}`>;

/** What the caller got wrong, and where. Values stay out of it: a document or a claim may hold personal data. */
export function misuse(
  code: StoreErrorCode,
  path: string,
  details: Readonly<Record<string, string | number>> = {},
): XuejiError {
  return new XuejiError(code, details, { path });
}

/** A fault of the world around the store, with the driver’s error as its cause. */
export function misfortune(code: StoreErrorCode, details: XuejiError['details'], cause: unknown): XuejiError {
  return new XuejiError(code, details, {}, { cause });
}
