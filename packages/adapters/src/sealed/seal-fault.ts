import { type ErrorCode, XuejiError } from '@xueji/core/errors';

type SealCode = Extract<ErrorCode, `sealed/${string}`>;

/** @param path - kind and id, or stream and number: never what is inside */
export function sealFault(
  code: SealCode extends `sealed/${infer Name}` ? Name : never,
  path: string,
  details: Readonly<Record<string, string | number>> = {},
): XuejiError {
  return new XuejiError(`sealed/${code}`, details, { path });
}
