import type { Parameter, ParameterValues } from '../law/regulation.ts';
import { addWorkingDays, type PeriodUnit, periodEnd, type WorkCalendar } from '../time/index.ts';

export interface Deadline {
  readonly date: string;
  /** Beyond the published working days: weekends alone were counted. */
  readonly provisional: boolean;
}

/** The last day of a period whose length is a parameter, counted from the day after `from`. */
export function deadline(
  parameter: Parameter,
  values: ParameterValues,
  from: string,
  calendar: WorkCalendar,
): Deadline {
  const count = values[parameter.name];
  const unit = parameter.type.type === 'integer' ? parameter.type.unit : undefined;
  if (typeof count !== 'number' || unit === undefined) return { date: from, provisional: true };
  return unit === 'working-day'
    ? addWorkingDays(calendar, from, count)
    : periodEnd(calendar, from, { count, unit: unit as PeriodUnit });
}
