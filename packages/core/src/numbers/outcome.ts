import type { NumbersErrorCode } from '../errors/codes/numbers.ts';
import { type Where, XuejiError } from '../errors/index.ts';

/** What is wrong with a number: the stable code, the part that is at fault, and the (masked) values for the sentence. */
export interface NumberFault<Part extends string = string> {
  readonly ok: false;
  readonly code: NumbersErrorCode;
  readonly part: Part;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The answer of the non-throwing readers: a bulk import looks at thousands of rows and must not pay for exceptions. */
export type NumberCheck<Value, Part extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | NumberFault<Part>;

export function fault<Part extends string>(
  code: NumbersErrorCode,
  part: Part,
  details: Readonly<Record<string, string | number>>,
): NumberFault<Part> {
  return { ok: false, code, part, details };
}

/** Unwraps a check; a fault becomes the exception that names code, part and place. */
export function unwrap<Value>(check: NumberCheck<Value>, where?: Where): Value {
  if (check.ok) return check.value;
  throw new XuejiError(check.code, { ...check.details, part: check.part }, where);
}

/** `text` from outside may be no text at all, whatever its type says: a spreadsheet gives numbers. */
export function notText(text: unknown): NumberFault<'whole'> | undefined {
  if (typeof text === 'string') return undefined;
  return fault('numbers/not-text', 'whole', { type: text === null ? 'null' : typeof text });
}
