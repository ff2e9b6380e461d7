import { below, type CheckContext, checkNorms, checkParameterName, type Place } from './check-context.ts';
import { checkValues } from './check-parameters.ts';
import type { FactValue } from './condition.ts';
import type { OverlayParameter } from './overlay-folder.ts';
import { parameterValueAt } from './parameters.ts';
import type { FromFile } from './read-folder.ts';
import type { Parameter } from './regulation.ts';
import type { NonEmpty } from './rule.ts';

/**
 * The parameters that local rules set: from the first local value on, local values stand; before it, those of the
 * regulation. A value that moves against the direction the parameter allows, on any day, is a problem.
 */
export function overlayParameters(
  locals: readonly FromFile<OverlayParameter>[],
  context: CheckContext,
): Readonly<Record<string, Parameter>> {
  const changed: Record<string, Parameter> = {};
  for (const { file, value: local } of locals) {
    const place = { file, path: [] };
    checkParameterName(local.name, below(place, 'name'), context);
    checkNorms(local.cites, below(place, 'cites'), context);
    const base = context.parameters.get(local.name);
    if (!base) continue;
    if (Object.hasOwn(changed, local.name)) {
      context.problems.add('law/duplicate-name', file, ['name'], { name: local.name, first: base.name });
    }
    checkValues(local.values, base.type, below(place, 'values'), context);
    checkDirection(base, local, below(place, 'values'), context);
    changed[local.name] = merged(base, local);
  }
  return changed;
}

function merged(base: Parameter, local: OverlayParameter): Parameter {
  const start = local.values[0].from;
  const before = start === null ? [] : base.values.filter(({ from }) => from === null || from < start);
  return {
    ...base,
    cites: [...base.cites, ...local.cites] as unknown as Parameter['cites'],
    values: [...before, ...local.values] as unknown as NonEmpty<Parameter['values'][number]>,
  };
}

function checkDirection(
  base: Parameter,
  local: OverlayParameter,
  place: Place,
  { problems }: CheckContext,
): void {
  const refuse = (index: number, zh: string, en: string) =>
    problems.say('law/overlay-loosens', place.file, [...place.path, index, 'value'], { zh, en });
  if (base.local === 'any') return;
  if (base.local === 'none') {
    refuse(0, `“${base.name}”不得由地方另定`, `\`${base.name}\` is not set locally`);
    return;
  }
  const after = merged(base, local);
  for (const day of daysOfChange(base, local)) {
    const own = parameterValueAt(after, day);
    const given = parameterValueAt(base, day);
    const index = own ? local.values.indexOf(own) : -1;
    if (!own || !given || index < 0 || isWithin(base.local, own.value, given.value)) continue;
    const [zh, en] = base.local === 'lower' ? ['低', 'lower'] : ['高', 'higher'];
    refuse(
      index,
      `“${base.name}”只能更${zh}(上位规定为 ${String(given.value)})`,
      `\`${base.name}\` may only be ${en} than ${String(given.value)}`,
    );
    return;
  }
}

/** A list is lower than another where it has nothing that the other lacks. */
function isWithin(direction: 'lower' | 'higher', own: FactValue, given: FactValue): boolean {
  if (typeof own === 'object' && typeof given === 'object') {
    const [less, more] = direction === 'lower' ? [own, given] : [given, own];
    return less.every(member => more.includes(member));
  }
  return direction === 'lower' ? own <= given : own >= given;
}

/** The first days of all values, of both; `''` is before every date. */
function daysOfChange(base: Parameter, local: OverlayParameter): readonly string[] {
  return [...new Set([...base.values, ...local.values].map(({ from }) => from ?? ''))].sort();
}
