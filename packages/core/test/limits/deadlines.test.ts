import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { duties } from '../../src/duties/duties.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { divisionOf } from '../../src/record/directory.ts';
import type { Duty } from '../../src/record/student-record.ts';
import type { Scenario } from '../../src/scenarios/index.ts';
import { changed } from '../gaps/support.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { directory } from '../support/regulation.ts';
import { isOfTime, limitsOf, parametersInUse } from './limits.ts';
import { dayAfter, later } from './moved.ts';
import { gist, played, type Setting } from './played.ts';

/**
 * For every duty and every step of a case with a period: the last day as counted here by hand, from days over all holidays of
 * 2026 and the turn of the year; it is a working day, and the duty is overdue from the day after it and not before.
 */

interface Deadline {
  readonly name: string;
  readonly within?: string;
  readonly until?: string;
}

function deadlinesOf({ ruleSets, cases }: Regulation): readonly Deadline[] {
  const rules = new Map(
    Object.values(ruleSets).flatMap(set => set.rules.map(rule => [rule.name, rule.duty] as const)),
  );
  const ofDuties = [...rules].flatMap(([name, duty]): readonly Deadline[] =>
    duty?.within !== undefined || duty?.until !== undefined ? [{ name, ...duty }] : [],
  );
  const ofSteps = cases.flatMap(({ steps }) =>
    steps.flatMap(({ id, within }): readonly Deadline[] =>
      within === undefined ? [] : [{ name: id, within }],
    ),
  );
  return [...ofDuties, ...ofSteps];
}

interface Arisen {
  readonly scenario: Scenario;
  readonly duty: Duty;
  readonly standing: (on: string) => boolean | undefined;
  readonly fact: (name: string) => unknown;
}

/** The duty where the scenario gives rise to it, `days` later than it stands in the file, terms and all. */
function arisen(scenario: Scenario, days: number, { name }: Deadline, place: Setting): Arisen | undefined {
  const world = {
    ...place.world,
    terms: (place.world.terms ?? []).map(term => ({
      ...term,
      opens: dayAfter(term.opens, days),
      ends: dayAfter(term.ends, days),
    })),
  };
  const moved = days === 0 ? scenario : later(scenario, days);
  const situation = played(moved, days === 0 ? place : { ...place, world });
  const duty = situation?.decision.duties.find(({ id }) => id.endsWith(`/${name}`));
  if (!situation || !duty) return undefined;
  const standing = (on: string) =>
    situation.after && duties(situation.after, on).find(({ id }) => id === duty.id)?.overdue;
  return { scenario: moved, duty, standing, fact: situation.fact };
}

/** Counted from the files of the notices, day by day. */
const notices = new URL('../../regulations/working-days/', import.meta.url);
const years = readdirSync(notices).map(
  name =>
    JSON.parse(readFileSync(new URL(name, notices), 'utf8')) as {
      daysOff: { from: string; to: string }[];
      workdays: string[];
    },
);
const worked = new Set(years.flatMap(({ workdays }) => workdays));
const off = years.flatMap(({ daysOff }) => daysOff);

function isWorked(date: string, division: string): boolean {
  if (directory.localHolidays(division).some(({ from, to }) => from <= date && date <= to)) return false;
  if (worked.has(date)) return true;
  if (off.some(({ from, to }) => from <= date && date <= to)) return false;
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function lastDay(from: string, count: number, unit: string, division: string): string {
  if (unit === 'working-day') {
    let [day, left] = [from, count];
    while (left > 0) {
      day = dayAfter(day, 1);
      if (isWorked(day, division)) left -= 1;
    }
    return day;
  }
  let day =
    unit === 'month'
      ? monthsAfter(from, count)
      : unit === 'year'
        ? monthsAfter(from, 12 * count)
        : dayAfter(from, count * (unit === 'week' ? 7 : 1));
  while (!isWorked(day, division)) day = dayAfter(day, 1);
  return day;
}

/** The corresponding day, or the last of the month where there is none (民法典 202). */
function monthsAfter(date: string, count: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
}

const scenarios = shippedScenarios.filter(({ given }) => given.inForceFrom === undefined);

/** Every day of some weeks over 国庆节; and over 元旦, 春节 and the last days of December, some months before. */
const shifts = [
  ...Array.from({ length: 45 }, (_, index) => index),
  ...Array.from({ length: 80 }, (_, index) => index - 280),
];

/** What is wrong with a duty’s last day. */
function faultsOf(
  { duty, standing, scenario, fact }: Arisen,
  deadline: Deadline,
  { regulation }: Setting,
): readonly string[] {
  const { on } = scenario.given;
  if (duty.due === undefined) return [`no last day, on ${on}`];
  const overdue = [dayAfter(duty.due, -1), duty.due, dayAfter(duty.due, 1)].map(standing).join();
  const division = divisionOf(directory, duty.bearer);
  const faults = overdue === 'false,false,true' ? [] : [`overdue the day before, on and after: ${overdue}`];
  // A day of the year may be over when the duty arises, as for a student who comes after it.
  if (deadline.within !== undefined && duty.due < on) faults.push(`due ${duty.due}, before ${on}`);
  if (deadline.within === undefined) {
    const last = fact(deadline.until!);
    return last === duty.due ? faults : [...faults, `due ${duty.due}, and not ${String(last)}`];
  }
  const { type, values } = regulation.parameters[deadline.within]!;
  const expected = lastDay(
    duty.since,
    values[0].value as number,
    type.type === 'integer' ? (type.unit ?? '') : '',
    division,
  );
  if (duty.due !== expected) faults.push(`due ${duty.due} from ${duty.since}, and not ${expected}`);
  if (!duty.provisional && !isWorked(duty.due, division)) faults.push(`due on a day off, ${duty.due}`);
  return faults;
}

const deadlines = deadlinesOf(setting.regulation);

/** The duty in a scenario in which it arises on most days, on each of them. */
function foundFor(deadline: Deadline): readonly Arisen[] | undefined {
  for (const scenario of scenarios) {
    if (!arisen(scenario, 0, deadline, setting)) continue;
    const found = shifts.flatMap(days => arisen(scenario, days, deadline, setting) ?? []);
    if (found.length > shifts.length / 2) return found;
  }
  return undefined;
}

describe('every deadline', () => {
  it.each(deadlines.map(deadline => [deadline.name, deadline] as const))('%s', (name, deadline) => {
    const found = foundFor(deadline);
    expect(
      found,
      `no situation for ${deadline.within ?? deadline.until}: write a scenario in which ${name} arises, whatever the day`,
    ).toBeDefined();
    for (const each of found!) expect(faultsOf(each, deadline, setting)).toEqual([]);
  });

  it('that is counted wrongly is noticed', () => {
    const calendarDays = changed({
      'parameters/death.report-within.json': (parameter: { type: { unit: string } }) => {
        parameter.type.unit = 'calendar-day';
      },
    });
    const deadline = deadlines.find(({ within }) => within === 'death.report-within')!;
    const scenario = scenarios.find(each => arisen(each, 0, deadline, setting))!;
    const wrong = { ...setting, regulation: calendarDays };
    const faults = shifts.flatMap(days => {
      const found = arisen(scenario, days, deadline, wrong);
      return found ? faultsOf(found, deadline, setting) : [];
    });
    expect(faults.length).toBeGreaterThan(shifts.length / 2);
  });
});

const monthDays = Object.values(setting.regulation.parameters).flatMap(({ name, type }) =>
  type.type === 'month-day' ? [name] : [],
);

/** Whether the last day of a duty is another where the parameter is. */
function movesWith(deadline: Deadline, parameter: string): boolean {
  if (deadline.until === undefined) return false;
  const scenario = scenarios.find(each => arisen(each, 0, deadline, setting));
  if (!scenario) return false;
  const dueBy = (day: string) => {
    const parameters = { ...scenario.given.parameters, [parameter]: day };
    return arisen({ ...scenario, given: { ...scenario.given, parameters } }, 0, deadline, setting)?.duty.due;
  };
  return dueBy('10-14') !== dueBy('10-15');
}

/** Whether a scenario is answered otherwise where the day of the year is another: an age counted to it. */
function settlesAnswers(parameter: string): boolean {
  const answerOn = (scenario: Scenario, day: string) => {
    const parameters = { ...scenario.given.parameters, [parameter]: day };
    const situation = played({ ...scenario, given: { ...scenario.given, parameters } }, setting);
    return situation && gist(situation.decision);
  };
  return scenarios.some(scenario => answerOn(scenario, '01-01') !== answerOn(scenario, '12-31'));
}

describe('every parameter that is a day or a length of time', () => {
  const reached = new Set([
    ...monthDays.filter(settlesAnswers),
    ...deadlines.flatMap(({ within }) => within ?? []),
    ...deadlines.flatMap(deadline => monthDays.filter(name => movesWith(deadline, name))),
    ...limitsOf(setting.regulation).flatMap(({ parameter }) => parameter ?? []),
  ]);
  const used = parametersInUse(setting.regulation);
  const sources = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
    .map(name => readFileSync(new URL(`../../src/${name.replaceAll('\\', '/')}`, import.meta.url), 'utf8'));
  const ofTime = Object.values(setting.regulation.parameters).filter(isOfTime);

  it.each(ofTime.map(({ name }) => name))('%s is tried, or nothing rests on it yet', name => {
    const isRead = used.has(name) || sources.some(text => text.includes(`'${name}'`));
    expect(reached.has(name) || !isRead, `no situation for parameter ${name}`).toBe(true);
  });

  it('are mostly tried', () => {
    expect(ofTime.filter(({ name }) => reached.has(name)).length).toBeGreaterThan(10);
  });
});
