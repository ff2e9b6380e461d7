import { type Bilingual, fillBoth } from '../text.ts';
import { type ErrorCode, errorTable } from './codes/index.ts';
import type { ErrorEntry } from './error-code.ts';

/** Where the fault is: any of a file, a path inside a document, a row (from 1) and a column heading. */
export interface Where {
  readonly file?: string;
  readonly path?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Bad input or a broken world. A refusal under the law is never thrown: it is a value of the decision.
 * Recognise it by `code`, not by `instanceof`: two copies of a package may be loaded.
 *
 * Personal data never belongs in `details`: mask identity numbers first.
 */
export class XuejiError extends Error {
  override readonly name = 'XuejiError';
  readonly code: ErrorCode;
  readonly what: Bilingual;
  readonly advice: Bilingual;
  readonly where: Where;
  readonly details: Readonly<Record<string, string | number>>;
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    details: Readonly<Record<string, string | number>> = {},
    where: Where = {},
    options?: ErrorOptions,
  ) {
    const entry: ErrorEntry = errorTable[code];
    const what = fillBoth(entry.what, details);
    const advice = fillBoth(entry.advice, details);
    super(`[${code}] ${placeOf(where)}${what.zh}。${advice.zh}。/ ${what.en}; ${advice.en}.`, options);
    this.code = code;
    this.what = what;
    this.advice = advice;
    this.where = where;
    this.details = details;
    this.retryable = entry.retryable ?? false;
  }
}

/** Whether `error` is a {@link XuejiError}, also one of another copy of this package; optionally of one `code`. */
export function isXuejiError(error: unknown, code?: ErrorCode): error is XuejiError {
  return (
    error instanceof Error &&
    error.name === 'XuejiError' &&
    (!code || (error as Partial<XuejiError>).code === code)
  );
}

function placeOf({ file, path, row, column }: Where): string {
  const parts = [file, path, row === undefined ? undefined : `第${row}行`, column && `“${column}”列`];
  const place = parts.filter(part => part !== undefined && part !== '').join(' ');
  return place === '' ? '' : `${place}: `;
}
