import { XuejiError } from '@xueji/core';
import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import { nameOf, readText } from './text-file.ts';

/** A value from a file, and the line on which a part of it stands. */
export interface InputDocument {
  readonly value: unknown;
  /** @returns line from 1 of the innermost part of `path` that is there */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads JSON, or YAML where the name ends in `.yaml` or `.yml`.
 *
 * @param file - `-`: standard input, JSON
 * @throws XuejiError `cli/no-file`, `input/not-json`, `cli/not-yaml`, with file and line
 */
export function readDocument(file: string): InputDocument {
  const text = readText(file);
  return /\.ya?ml$/i.test(file)
    ? readYaml(text, file)
    : { value: parseJson(text, nameOf(file)), lineOf: () => undefined };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = (error as SyntaxError).message;
    throw new XuejiError('input/not-json', { what: file, problem }, { file, ...lineIn(text, problem) });
  }
}

function lineIn(text: string, problem: string): { readonly row?: number } {
  const position = /position (\d+)/.exec(problem)?.[1];
  return position === undefined ? {} : { row: text.slice(0, Number(position)).split('\n').length };
}

/** @throws XuejiError `cli/not-yaml` */
export function readYaml(text: string, file: string): InputDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const { line } = lineCounter.linePos(fault.pos[0]);
    throw new XuejiError('cli/not-yaml', { problem: fault.message.split('\n')[0]! }, { file, row: line });
  }
  return {
    value: document.toJS(),
    lineOf: path => {
      const position = startOf(document, path);
      return position === undefined ? undefined : lineCounter.linePos(position).line;
    },
  };
}

function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    if (range && (length > 0 || isScalar(node))) return range[0];
  }
  return undefined;
}
