import { isXuejiError, type XuejiError } from '@xueji/core';
import { fullWidth } from './punctuation.ts';
import type { Paint } from './terminal.ts';

/** Place, fault and advice, in Chinese and then in English. */
export function errorText(error: XuejiError, paint: Paint): string {
  const place = placeOf(error);
  return [
    paint.red(`${place.zh}${fullWidth(error.what.zh)}。[${error.code}]`),
    `  ${fullWidth(error.advice.zh)}。`,
    paint.dim(`  ${place.en}${error.what.en}; ${error.advice.en}.`),
  ].join('\n');
}

/** The same as data: what `--json` prints under `error`. */
export function errorJson(error: XuejiError): Readonly<Record<string, unknown>> {
  const { code, what, advice, where, details, retryable } = error;
  return { code, what, advice, where, details, retryable };
}

/** What went wrong in the program itself, for a report of the fault. */
export function faultText(error: unknown, paint: Paint): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    paint.red('程序本身出错，请报告下列内容（请先确认其中没有个人信息）。'),
    paint.dim('A fault of the program itself; please report this, without personal data.'),
    stack,
  ].join('\n');
}

export const isBadInput = (error: unknown): error is XuejiError => isXuejiError(error);

function placeOf({ where }: XuejiError): { zh: string; en: string } {
  const { file, row, column, path } = where;
  const zh = [
    file,
    row === undefined ? [] : `第${row}行`,
    column === undefined ? [] : `“${column}”列`,
    path || [],
  ];
  const en = [
    file,
    row === undefined ? [] : `row ${row}`,
    column === undefined ? [] : `column ${column}`,
    path || [],
  ];
  const text = (parts: readonly (string | readonly string[] | undefined)[]) =>
    parts.flatMap(part => part ?? []).join(' ');
  return { zh: text(zh) && `${text(zh)}：`, en: text(en) && `${text(en)}: ` };
}
