import { type Command, type Directory, directoryOf, parseCommand, type StudentRecord } from '@xueji/core';
import { decisionInputSchema } from '../schemas/decision-input.ts';
import { checkNumbers } from './check-identity.ts';
import { readDocument } from './document.ts';
import { requireKnownParties } from './known-parties.ts';
import { inFile, readBySchema } from './read-by-schema.ts';

/** What a decision is asked about, from a file. */
export interface DecisionInput {
  readonly on: string;
  readonly record: StudentRecord | undefined;
  readonly directory: Directory;
  readonly command: Command;
}

/**
 * Reads what `xueji decide`, `letter` and `remedies` work on.
 *
 * @param file - `-`: standard input
 * @throws XuejiError as the parts of it do, with the path within the file
 */
export function readDecisionInput(file: string): DecisionInput {
  const { value } = readDocument(file);
  const raw = value as { readonly command?: unknown } | null;
  // An unknown command is told by its name, and not by every form that it fails to have.
  if (hasType(raw?.command)) inFile(file, () => parseCommand(raw?.command), ['command']);
  const {
    on,
    record,
    directory: data,
    command,
  } = readBySchema(decisionInputSchema, value, file, '决定的输入 (decision input)');
  const directory = inFile(file, () => directoryOf(data), ['directory']);
  inFile(file, () => {
    if (record) checkNumbers(record, 'record');
    if (command.type === 'record.import') checkNumbers(command.content, 'command.content');
    requireKnownParties(command, directory, 'command');
  });
  return { on, record: record ?? undefined, directory, command };
}

function hasType(command: unknown): boolean {
  return typeof (command as { readonly type?: unknown } | null | undefined)?.type === 'string';
}
