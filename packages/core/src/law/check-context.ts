import type { FactCatalogue, FactType } from './condition.ts';
import { describeType, unitOf } from './fact-type.ts';
import { nearest } from './nearest.ts';
import { factOfParameter, parameterNameOf } from './operand.ts';
import type { Path, Problems } from './problems.ts';
import type { Parameter } from './regulation.ts';

/** What the names in a rule file may refer to. */
export interface CheckContext {
  readonly catalogue: FactCatalogue;
  readonly norms: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly readings: ReadonlySet<string>;
  /** Absent: commands are not checked. */
  readonly commands: ReadonlySet<string> | undefined;
  readonly problems: Problems;
}

/** A place in a file of the folder. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

export function below(place: Place, ...steps: Path): Place {
  return { file: place.file, path: [...place.path, ...steps] };
}

/** The type of a fact or of a parameter read as a fact; tells a problem where there is none of the name. */
export function typeOf(fact: string, { file, path }: Place, context: CheckContext): FactType | undefined {
  const parameter = parameterNameOf(fact);
  if (parameter !== undefined) {
    checkParameterName(parameter, { file, path }, context);
    return context.parameters.get(parameter)?.type;
  }
  if (Object.hasOwn(context.catalogue, fact)) return context.catalogue[fact];
  const known = [...Object.keys(context.catalogue), ...[...context.parameters.keys()].map(factOfParameter)];
  context.problems.add('law/unknown-fact', file, path, { fact, nearest: nearest(fact, known) });
  return undefined;
}

export function checkParameterName(
  parameter: string,
  { file, path }: Place,
  { parameters, problems }: CheckContext,
): void {
  if (parameters.has(parameter)) return;
  problems.add('law/unknown-parameter', file, path, {
    parameter,
    nearest: nearest(parameter, parameters.keys()),
  });
}

const periodUnits: ReadonlySet<string> = new Set(['calendar-day', 'working-day', 'week', 'month', 'year']);

/** A parameter that says how long something may take. */
export function checkPeriod(name: string, place: Place, context: CheckContext): void {
  checkParameterName(name, place, context);
  const type = context.parameters.get(name)?.type;
  if (!type || (type.type === 'integer' && periodUnits.has(unitOf(type)))) return;
  const { zh, en } = describeType(type);
  context.problems.say('law/type-mismatch', place.file, place.path, {
    zh: `期限须为带时间单位的整数，而“${name}”是${zh}`,
    en: `a period is an integer with a unit of time, and \`${name}\` is ${en}`,
  });
}

export function checkNorms(cites: readonly string[], place: Place, { norms, problems }: CheckContext): void {
  cites.forEach((norm, index) => {
    if (norms.has(norm)) return;
    problems.add('law/unknown-norm', place.file, [...place.path, index], {
      norm,
      nearest: nearest(norm, norms),
    });
  });
}

export function checkReading(
  reading: string | undefined,
  { file, path }: Place,
  { readings, problems }: CheckContext,
): void {
  if (reading === undefined || readings.has(reading)) return;
  problems.add('law/unknown-reading', file, path, { reading, nearest: nearest(reading, readings) });
}

export function checkCommand(
  command: string,
  { file, path }: Place,
  { commands, problems }: CheckContext,
): void {
  if (!commands || command === '*' || commands.has(command)) return;
  problems.add('law/unknown-command', file, path, { command, nearest: nearest(command, commands) });
}
