import fc from 'fast-check';
import { type CommandType, commandSchema } from '../procedures/command.ts';
import type { DirectoryDocument } from '../record/directory.ts';
import { documentKinds } from '../record/vocabulary.ts';
import { aDay } from './days.ts';
import { fromSchema } from './from-schema.ts';
import { aParty, aPerson, aStudent, identityNumberOf } from './people.ts';

/** What a command says, before it is known whose record it is about and who may act. */
export type Draft = Readonly<Record<string, unknown>> & { readonly type: CommandType };

export type Drafts = { readonly [T in CommandType]: fc.Arbitrary<Draft> };

/** An arbitrary for every command, made from its schema: one that is new has one, too. */
export function draftsIn(directory: DirectoryDocument): Drafts {
  const school = fc.constantFrom(...directory.schools.map(({ id }) => id));
  const overrides = {
    id: fc.constant('draft'),
    record: fc.constant('student'),
    by: aParty(directory),
    basedOn: fc.nat(30),
    school,
    receivingSchool: school,
    into: school,
    content: aStudent(directory),
    person: aPerson(directory),
    cohort: fc.constantFrom('2025', '2026'),
    place: fc.constantFrom(1, 2, 500),
    studentNumber: fc.nat(499).map(n => `G${identityNumberOf('510104', '2012-05-04', n)}`),
    norms: fc.subarray(['30.1', '31.1', '31.3', '33.2']),
    documents: fc.subarray([...documentKinds]).map(kinds => kinds.map(kind => ({ kind }))),
    date: aDay(),
  };
  const made = commandSchema.options.map(
    option => [option.shape.type.value, fromSchema(option, overrides)] as const,
  );
  return Object.fromEntries(made) as unknown as Drafts;
}

const made = new WeakMap<DirectoryDocument, Drafts>();

/** The drafts of a directory, made once. */
export function draftsFor(directory: DirectoryDocument): Drafts {
  const known = made.get(directory) ?? draftsIn(directory);
  made.set(directory, known);
  return known;
}

/** What would end a history, or nearly never makes sense: seldom, so that histories go deep. */
const seldom: ReadonlySet<string> = new Set<CommandType>([
  'record.import',
  'departure.deceased',
  'departure.note-death',
  'departure.abroad',
  'withdrawal.request',
  'school.merge',
  'school.close',
  'case.refuse',
]);

/** A command of any kind. */
export function aDraft(directory: DirectoryDocument): fc.Arbitrary<Draft> {
  const drafts = Object.entries(draftsIn(directory));
  return fc.oneof(...drafts.map(([type, arbitrary]) => ({ weight: seldom.has(type) ? 1 : 6, arbitrary })));
}
