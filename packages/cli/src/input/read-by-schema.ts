import { parseWith, type Where, XuejiError } from '@xueji/core';
import type { z } from 'zod';
import type { InputDocument } from './document.ts';
import { nameOf } from './text-file.ts';

/**
 * A value from a file by its schema; faults name file, path, and line where the file is YAML.
 *
 * @throws XuejiError `input/malformed`
 */
export function readBySchema<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  what: string,
): z.output<T> {
  return inFile(file, () => parseWith(schema, value, what));
}

/** Says in which file a fault is, below which path, and on which line where the document knows it. */
export function inFile<T>(
  file: string,
  work: () => T,
  prefix: readonly (string | number)[] = [],
  document?: InputDocument,
): T {
  return located(work, ({ where }) => {
    const path = [...prefix, ...stepsOf(where.path)];
    const row = where.row ?? document?.lineOf(path);
    return {
      ...where,
      path: path.join('.'),
      file: where.file ?? nameOf(file),
      ...(row === undefined ? {} : { row }),
    };
  });
}

/** Says below which part of a document a fault is. */
export function below<T>(step: string, work: () => T): T {
  return located(work, ({ where }) => ({ ...where, path: [step, ...stepsOf(where.path)].join('.') }));
}

function located<T>(work: () => T, whereOf: (error: XuejiError) => Where): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof XuejiError)) throw error;
    throw new XuejiError(error.code, error.details, whereOf(error), { cause: error.cause });
  }
}

function stepsOf(path = ''): readonly (string | number)[] {
  return path === '' ? [] : path.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step));
}
