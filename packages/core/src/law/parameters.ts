import type { Parameter, ParameterValue, ParameterValues, Regulation } from './regulation.ts';

/**
 * The value of every parameter in force on a day. Days between two changes share one object.
 *
 * @param on calendar date
 * @example
 * parameterValues(regulation, '2026-09-02')['transfer.step-within'] //=> 10
 */
export function parameterValues(regulation: Regulation, on: string): ParameterValues {
  let timeline = timelines.get(regulation);
  if (!timeline) {
    timeline = timelineOf(regulation);
    timelines.set(regulation, timeline);
  }
  let period = timeline.length - 1;
  while (period > 0 && timeline[period]!.from > on) period--;
  return timeline[period]!.values;
}

/** The value of one parameter in force on a day, with its source; `undefined` before the first. */
export function parameterValueAt({ values }: Parameter, on: string): ParameterValue | undefined {
  return values.findLast(({ from }) => from === null || from <= on);
}

interface Period {
  /** First day; `''` is before every date. */
  readonly from: string;
  readonly values: ParameterValues;
}

const timelines = new WeakMap<Regulation, readonly Period[]>();

function timelineOf({ parameters }: Regulation): readonly Period[] {
  const all = Object.values(parameters);
  const days = new Set(['', ...all.flatMap(({ values }) => values.flatMap(({ from }) => from ?? []))]);
  return [...days].sort().map(from => ({
    from,
    values: Object.freeze(
      Object.fromEntries(all.map(parameter => [parameter.name, parameterValueAt(parameter, from)?.value])),
    ),
  }));
}
