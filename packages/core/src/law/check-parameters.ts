import { below, type CheckContext, checkNorms, checkReading, type Place } from './check-context.ts';
import type { FactType } from './condition.ts';
import { describeType, valueFits } from './fact-type.ts';
import type { FromFile } from './read-folder.ts';
import type { Parameter, ParameterValue, RegulationHeader } from './regulation.ts';

/** Values of their type, in the order of their dates, without a hole; citations and readings that exist. */
export function checkParameters(
  parameters: readonly FromFile<Parameter>[],
  effective: RegulationHeader['effective'],
  context: CheckContext,
): void {
  for (const { file, value: parameter } of parameters) {
    const place = { file, path: [] };
    checkNorms(parameter.cites, below(place, 'cites'), context);
    checkReading(parameter.reading, below(place, 'reading'), context);
    checkTypeFits(parameter, file, context);
    checkValues(parameter.values, parameter.type, below(place, 'values'), context);
    checkCovered(parameter, file, effective, context);
  }
}

/** Each value stands until the next begins, so that a hole can only be before the first. */
function checkCovered(
  { name, values: [{ from: first }] }: Parameter,
  file: string,
  { from }: RegulationHeader['effective'],
  { problems }: CheckContext,
): void {
  if (first === null || (from !== null && first <= from)) return;
  const hole = { parameter: name, from: from ?? '…', to: first };
  problems.add('law/no-value-on-date', file, ['values', 0, 'from'], hole);
}

/** Values of the type, the earliest first, and at most one from each day. */
export function checkValues(
  values: readonly ParameterValue[],
  type: FactType,
  place: Place,
  { problems }: CheckContext,
): void {
  values.forEach(({ value, from }, index) => {
    if (!valueFits(type, value)) {
      const { zh, en } = describeType(type);
      problems.say('law/type-mismatch', place.file, [...place.path, index, 'value'], {
        zh: `取值不是${zh}`,
        en: `the value is not ${en}`,
      });
    }
    const before = values[index - 1];
    if (before && (from === null || (before.from !== null && from <= before.from))) {
      problems.say('law/malformed', place.file, [...place.path, index, 'from'], {
        zh: '取值须按日期先后排列，且日期不重复',
        en: 'values stand in the order of their dates, one for each',
      });
    }
  });
}

function checkTypeFits({ type, local }: Parameter, file: string, { problems }: CheckContext): void {
  const ordered = ['integer', 'date', 'month-day', 'list'].includes(type.type);
  if (!ordered && (local === 'lower' || local === 'higher')) {
    problems.say('law/type-mismatch', file, ['local'], {
      zh: '只有数值、日期和列表才有高低之分',
      en: 'only numbers, dates and lists can be moved lower or higher',
    });
  }
}
