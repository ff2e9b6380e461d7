import { type Command, type Directory, type Party, XuejiError } from '@xueji/core';

/**
 * Refuses a command that names a party which the directory doesn’t have: `decide` would take it for unknown, at the door it is a
 * mistake.
 *
 * @throws XuejiError `input/unknown-party`
 */
export function requireKnownParties(command: Command, directory: Directory, prefix: string): void {
  requireKnown(command.by, directory, `${prefix}.by`);
  if (!('receivingSchool' in command)) return;
  requireKnown({ kind: 'school', id: command.receivingSchool }, directory, `${prefix}.receivingSchool`);
}

function requireKnown({ kind, id }: Party, directory: Directory, path: string): void {
  const isKnown = { school: directory.school(id), authority: directory.authority(id), guardian: true }[kind];
  if (!isKnown) throw new XuejiError('input/unknown-party', { kind, id }, { path });
}
