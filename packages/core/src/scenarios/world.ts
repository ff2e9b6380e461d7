import type * as z from 'zod';
import { XuejiError } from '../errors/index.ts';
import { type Command, commandSchema, parseCommand, parseWith } from '../procedures/command.ts';
import { type Directory, type DirectoryDocument, directoryOf, directorySchema } from '../record/directory.ts';
import { type StudentRecord, studentRecordSchema } from '../record/student-record.ts';
import type { DocumentKind, Party } from '../record/vocabulary.ts';
import type { Scenario, ScenarioAct } from './scenario.ts';

/** The documents that a transfer needs (32.1, 32.2); what `documents: all` stands for. */
const allDocuments: readonly DocumentKind[] = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
];

/** How a scenario names the guardian of its student as the one who acts. */
const guardianName = '监护人';

/** The world of a scenario: its directory, and the parties of it by name. */
export interface ScenarioWorld {
  readonly directory: Directory;
  readonly party: (name: string) => Party;
  readonly schoolId: (name: string) => string;
}

export function worldFor(document: DirectoryDocument, scenario: Scenario): ScenarioWorld {
  const { world, directory } = directoryFor(document, scenario);
  const bodies = [
    ...world.schools.map(({ id, name }) => ({ kind: 'school' as const, id, name })),
    ...world.authorities.map(({ id, name }) => ({ kind: 'authority' as const, id, name })),
  ];
  const named = (name: string, kinds: readonly Party['kind'][]) => {
    const body = bodies.find(candidate => candidate.name === name && kinds.includes(candidate.kind));
    if (body) return body;
    const kind = kinds.length === 1 ? '学校' : '学校或教育行政部门';
    throw new XuejiError('input/unknown-party', { kind, id: name }, { path: scenario.name });
  };
  for (const name of Object.keys(scenario.given.directory ?? {})) named(name, ['school']);
  return {
    directory,
    party: name => {
      if (name === guardianName) return { kind: 'guardian', id: 'student' };
      const { kind, id } = named(name, ['school', 'authority']);
      return { kind, id };
    },
    schoolId: name => named(name, ['school']).id,
  };
}

interface Place {
  readonly world: z.output<typeof directorySchema>;
  readonly directory: Directory;
}

/** Reading a directory takes longer than deciding in it, and most scenarios happen in the same: each is read once. */
const places = new WeakMap<DirectoryDocument, Map<string, Place>>();

function directoryFor(document: DirectoryDocument, { given }: Scenario): Place {
  const known = places.get(document) ?? new Map<string, Place>();
  places.set(document, known);
  const key = JSON.stringify([given.directory, given.terms]);
  const place = known.get(key) ?? readDirectory(document, given);
  known.set(key, place);
  return place;
}

function readDirectory(document: DirectoryDocument, given: Scenario['given']): Place {
  const changes = given.directory ?? {};
  const base = parseWith(directorySchema, document, 'world');
  const changed = {
    ...base,
    schools: base.schools.map(school => withoutNulls({ ...school, ...changes[school.name] })),
    terms: given.terms === 'unknown' ? [] : base.terms,
  };
  const world = parseWith(directorySchema, changed, 'given.directory');
  return { world, directory: directoryOf(world) };
}

/** The student of a scenario. All data are made up. */
export function recordFor(
  { given }: Scenario,
  { directory, schoolId }: ScenarioWorld,
): StudentRecord | undefined {
  const { student, on } = given;
  if (!student) return undefined;
  const school = schoolId(student.school);
  const stage = student.stage ?? directory.school(school)!.stages[0]!;
  const grade = student.grade ?? 1;
  const {
    school: _school,
    stage: _stage,
    grade: _grade,
    status,
    examNumber,
    birthDate = '2010-01-01',
    suspension,
    results,
    admission,
    attends,
    earlier,
    homeTaughtBy,
    roster,
    cohort = String(Number(on.slice(0, 4)) - grade + (on.slice(5) >= '08-01' ? 1 : 0)),
    sex = 'female',
    ethnicGroup,
    identityDocument = { type: 'none' },
    disability = 'none',
    ...rest
  } = student;
  const record = parseWith(
    studentRecordSchema,
    {
      id: 'student',
      version: 1,
      identity: {
        name: '示例学生',
        sex,
        birthDate,
        document: { type: identityDocument.type },
        ...(ethnicGroup === undefined ? {} : { ethnicGroup }),
      },
      ...rest,
      ...(disability === 'unknown' ? {} : { disability }),
      enrolments: [
        ...earlier.map(past => earlierEnrolment(past, { directory, schoolId })),
        {
          school,
          stage,
          grade,
          cohort,
          status: status ?? 'enrolled',
          since: '2024-09-01',
          ...(examNumber === undefined ? {} : { examNumber }),
          ...(suspension === undefined ? {} : { suspension }),
          ...(results === undefined ? {} : { results }),
          ...(admission === undefined ? {} : { admission }),
          ...(attends === undefined ? {} : { attends: schoolId(attends) }),
          ...(homeTaughtBy === undefined ? {} : { homeTaughtBy: schoolId(homeTaughtBy) }),
          ...(roster === undefined ? {} : { roster }),
        },
      ],
    },
    'given.student',
  );
  return { ...record, identity: { ...record.identity, document: identityDocument } };
}

type Past = NonNullable<Scenario['given']['student']>['earlier'][number];

/** One that ended: its last grade and its days are of no matter to a rule. */
function earlierEnrolment(
  { school: name, stage, status }: Past,
  { directory, schoolId }: Pick<ScenarioWorld, 'directory' | 'schoolId'>,
) {
  const school = schoolId(name);
  const own = stage ?? directory.school(school)!.stages[0]!;
  return {
    school,
    stage: own,
    grade: own === 'primary' ? 6 : 3,
    cohort: '2020',
    status,
    since: '2023-07-01',
  };
}

/** The command that an act of a scenario stands for. */
export function commandFor(act: ScenarioAct, on: string, id: string, world: ScenarioWorld): Command {
  const [type, content] = Object.entries(act)[0] as [string, Record<string, unknown>];
  const head = { type, id, record: 'student' };
  const { party, schoolId } = world;
  if (isTransfer(act)) {
    const asked = content as unknown as TransferAct;
    const kinds = asked.documents === 'all' ? allDocuments : asked.documents;
    const { lifts, reason } = asked;
    return parseCommand({
      ...head,
      by: party(asked.by ?? asked.to),
      receivingSchool: schoolId(asked.to),
      appliedOn: asked.appliedOn ?? on,
      ...(asked.ground === undefined ? {} : { ground: asked.ground }),
      documents: kinds.map(kind => ({ kind })),
      recordMoves: asked.recordMoves,
      ...(lifts && { determinations: lifts.map(norm => ({ norm, reason })) }),
    });
  }
  const { by, documents, appliedOn, from, ...rest } = content as unknown as PlainAct;
  if (type === 'record.import') {
    const { school = by } = content as { readonly school?: string };
    return importCommand(head, party(by), schoolId(school));
  }
  return parseCommand({
    ...head,
    by: party(by),
    ...rest,
    ...(type.startsWith('school.') ? schoolsNamed(rest, world) : {}),
    ...(asksSomething(type) ? { appliedOn: appliedOn ?? on } : {}),
    ...(from === undefined ? {} : { from: type === 'record.fetch-file' ? schoolId(from) : from }),
    ...(documents && { documents: documents.map(kind => ({ kind })) }),
  });
}

/** A school that was merged or closed, and who takes over from it, by name. */
function schoolsNamed(content: Readonly<Record<string, unknown>>, { party, schoolId }: ScenarioWorld) {
  const { school, into, unit } = content as Readonly<Partial<Record<'school' | 'into' | 'unit', string>>>;
  return {
    ...(school && { school: schoolId(school) }),
    ...(into && { into: schoolId(into) }),
    ...(unit && { unit: party(unit) }),
  };
}

interface TransferAct {
  readonly to: string;
  readonly by?: string;
  readonly ground?: string;
  readonly documents: 'all' | readonly DocumentKind[];
  readonly appliedOn?: string;
  readonly recordMoves: boolean;
  readonly lifts?: readonly string[];
  readonly reason?: string;
}

interface PlainAct {
  readonly by: string;
  /** A school by its name, or a day. */
  readonly from?: string;
  readonly documents?: readonly DocumentKind[];
  readonly appliedOn?: string;
}

const isTransfer = (act: ScenarioAct) => 'transfer.request' in act || 'transfer.arrange' in act;

const asksSomething = (type: string) =>
  commandSchema.options.some(({ shape }) => shape.type.value === type && 'appliedOn' in shape);

function importCommand(head: { id: string; record: string }, by: Party, school: string): Command {
  const content = {
    identity: { name: '示例学生', sex: 'male', birthDate: '2011-01-01', document: { type: 'none' } },
    enrolments: [
      { school, stage: 'senior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
    ],
  };
  return parseCommand({ ...head, by, content });
}

function withoutNulls<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as T;
}
