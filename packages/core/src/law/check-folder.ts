import type { XuejiError } from '../errors/index.ts';
import { type CheckContext, checkNorms, checkParameterName } from './check-context.ts';
import { checkParameters } from './check-parameters.ts';
import { checkReadings } from './check-readings.ts';
import { checkRules } from './check-rules.ts';
import type { FactCatalogue } from './condition.ts';
import type { Problems } from './problems.ts';
import type { FromFile, LawFolder } from './read-folder.ts';
import type { RegulationHeader } from './regulation.ts';

/** Checks a folder as a whole: every name it mentions is there, once, and of the kind that its place asks for. */
export function checkFolder(
  folder: LawFolder,
  catalogue: FactCatalogue,
  commands: readonly string[] | undefined,
  problems: Problems,
): RegulationHeader | undefined {
  const header = theHeader(folder.headers, problems);
  once(
    folder.norms.map(({ file, value, index }) => ({ file, name: value.id, path: ['norms', index, 'id'] })),
    problems,
  );
  once(
    folder.parameters.map(({ file, value }) => ({ file, name: value.name, path: ['name'] })),
    problems,
  );
  once(
    folder.readings.map(({ file, value }) => ({ file, name: value.name, path: ['name'] })),
    problems,
  );
  const context: CheckContext = {
    catalogue,
    norms: new Set(folder.norms.map(({ value }) => value.id)),
    parameters: new Map(folder.parameters.map(({ value }) => [value.name, value])),
    readings: new Set(folder.readings.map(({ value }) => value.name)),
    commands: commands && new Set(commands),
    problems,
  };
  // Names in a file that could not be read would all seem to be missing, and hide the fault there is.
  if (problems.found.some(isUnreadName)) return header;
  if (header) {
    checkNorms(header.effectiveCites, { file: 'regulation.json', path: ['effectiveCites'] }, context);
    const { supervisionCites = [] } = header;
    checkNorms(supervisionCites, { file: 'regulation.json', path: ['supervisionCites'] }, context);
  }
  checkNormRows(folder, context);
  checkReadings(folder, context);
  checkParameters(folder.parameters, header?.effective ?? { from: null, to: null }, context);
  checkRules(folder.rules, context);
  return header;
}

function isUnreadName({ code, where }: XuejiError): boolean {
  return code !== 'law/unknown-file' && code !== 'law/duplicate-name' && !where.file?.endsWith('.rules.json');
}

function theHeader(
  headers: readonly FromFile<RegulationHeader>[],
  problems: Problems,
): RegulationHeader | undefined {
  const header = headers[0]?.value;
  // A header that is there and malformed was told already.
  if (!header && !problems.found.some(({ where }) => where.file === 'regulation.json')) {
    problems.say('law/malformed', 'regulation.json', [], {
      zh: '缺少 regulation.json',
      en: 'regulation.json is missing',
    });
  }
  return header;
}

function once(
  named: readonly {
    readonly file: string;
    readonly name: string;
    readonly path: readonly (string | number)[];
  }[],
  problems: Problems,
): void {
  const first = new Map<string, string>();
  for (const { file, name, path } of named) {
    const before = first.get(name);
    if (before !== undefined) problems.add('law/duplicate-name', file, path, { name, first: before });
    first.set(name, before ?? file);
  }
}

function checkNormRows({ norms }: LawFolder, context: CheckContext): void {
  for (const { file, value, index } of norms) {
    (value.parameters ?? []).forEach((parameter, position) => {
      checkParameterName(parameter, { file, path: ['norms', index, 'parameters', position] }, context);
    });
  }
}
