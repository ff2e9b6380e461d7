import { parseCommand, parseWith } from '@xueji/core';
import { type Request, requestSchema } from '../schemas/requests.ts';
import { checkNumbers } from './check-identity.ts';
import { readDocument } from './document.ts';
import { below, inFile } from './read-by-schema.ts';

export interface Requests {
  readonly requests: readonly Request[];
  readonly isList: boolean;
}

/**
 * Reads the requests of a file, all of them or none: commands, or commands with a day and a line on what they are about.
 *
 * @throws XuejiError `cli/no-file`, `input/…`, `cli/not-yaml`, with file, path and line
 */
export function readRequests(file: string): Requests {
  const document = readDocument(file);
  const { value } = document;
  const isList = Array.isArray(value);
  const entries: readonly unknown[] = isList ? value : [value];
  const requests = entries.map((entry, i) =>
    inFile(file, () => readRequest(entry), isList ? [i] : [], document),
  );
  return { requests, isList };
}

function readRequest(entry: unknown): Request {
  const isWrapped = typeof entry === 'object' && entry !== null && 'command' in entry;
  const request = isWrapped ? parseRequest(entry) : { command: parseCommand(entry) };
  const { command } = request;
  if (command.type === 'record.import')
    checkNumbers(command.content, isWrapped ? 'command.content' : 'content');
  return request;
}

function parseRequest(entry: { readonly command: unknown }): Request {
  const command = below('command', () => parseCommand(entry.command));
  return {
    ...parseWith(requestSchema.omit({ command: true }), withoutCommand(entry), '申请 (request)'),
    command,
  };
}

function withoutCommand({ command: _, ...rest }: { readonly command: unknown }): object {
  return rest;
}
