import type { Reason } from '../../decision.ts';
import type { Regulation } from '../../law/regulation.ts';
import type { Duty } from '../../record/student-record.ts';
import { weekday, withLocalHolidays } from '../../time/index.ts';
import type { Setting, Step } from '../history.ts';
import { at, type Invariant, where } from './invariant.ts';

/** That an answer says why, and by when. */
export const reasonInvariants: readonly Invariant[] = [
  {
    name: 'every-finding-cites-a-norm',
    cites: [],
    says: {
      zh: '每项结论都有条款依据',
      en: 'every finding, every reason and every duty cites a norm that the regulation has',
    },
    check: (steps, { regulation }) => {
      const citesOf = citesByRule(regulation);
      const exist = (norms: readonly string[] = []) =>
        norms.length > 0 && norms.every(norm => regulation.norms[norm]);
      return where(steps, ({ decision }) => {
        const findings = decision.trace.findings.every(({ rule }) => exist(citesOf.get(rule)));
        const duties = decision.duties.every(({ cites }) => exist(cites));
        const reasons = reasonsOf(decision).every(
          reason => lawless.includes(reason.rule) || exist(reason.citations.map(({ norm }) => norm)),
        );
        return !findings || !duties || !reasons;
      });
    },
  },
  {
    name: 'every-reason-is-said-in-both-languages',
    cites: [],
    says: {
      zh: '每项理由都有中文和英文的说明',
      en: 'every reason has its sentence in Chinese and English',
    },
    check: steps =>
      where(steps, ({ decision }) =>
        reasonsOf(decision).some(({ says }) => says.zh.trim() === '' || says.en.trim() === ''),
      ),
  },
  {
    name: 'no-presumption-without-determination',
    cites: ['24.1', '26.1', '35.3'],
    says: {
      zh: '原则上不得的，未经认定不办理',
      en: 'what is barred in principle waits for a determination',
    },
    check: steps =>
      where(steps, ({ decision: { events, trace } }) => {
        const opened = events.some(({ type }) => type === 'case-opened');
        return opened && trace.findings.some(f => f.modality === 'presumption') && trace.lifted.length === 0;
      }),
  },
  {
    name: 'due-dates-are-working-days',
    cites: ['32.4', '32.5', '45.1'],
    says: {
      zh: '期限的最后一日是工作日：遇休息日顺延',
      en: 'the last day of a period is a working day: an end on a day off moves to the next one',
    },
    check: (steps, setting) =>
      steps.flatMap(step =>
        duesOf(step, setting.regulation)
          .filter(duty => isDayOff(duty, setting))
          .map(({ act, due }) => `${at(step)}: ${act} due ${due}`),
      ),
  },
];

/** What says no norm because no law is in question: an old version was seen, a record is not there. */
const lawless = ['stale', 'no-record', 'no-stage', 'no-case'];

function reasonsOf(decision: Step['decision']): readonly Reason[] {
  if (decision.verdict === 'refused') return decision.refusals;
  return decision.verdict === 'pending' ? decision.outstanding : [];
}

const known = new WeakMap<Regulation, ReadonlyMap<string, readonly string[]>>();

function citesByRule(regulation: Regulation): ReadonlyMap<string, readonly string[]> {
  const rules = Object.values(regulation.ruleSets).flatMap(ruleSet => ruleSet.rules);
  const cites = known.get(regulation) ?? new Map(rules.map(rule => [rule.name, rule.cites]));
  known.set(regulation, cites);
  return cites;
}

/** The duties that arose whose last day the text counts; one that ends with a term or a suspension ends when that does. */
function duesOf({ decision }: Step, { ruleSets }: Regulation): readonly Duty[] {
  const rules = Object.values(ruleSets).flatMap(ruleSet => ruleSet.rules);
  return decision.duties.filter(({ id, due }) => {
    const rule = rules.find(({ name }) => id.endsWith(`/${name}`));
    return due !== undefined && rule?.duty?.until === undefined;
  });
}

function isDayOff({ due, bearer }: Duty, { directory, calendar }: Setting): boolean {
  const body = bearer.kind === 'school' ? directory.school(bearer.id) : directory.authority(bearer.id);
  const local = withLocalHolidays(calendar, directory.localHolidays(body?.division ?? ''));
  return due !== undefined && !(local.isWorkingDay(due) ?? weekday(due) <= 5);
}
