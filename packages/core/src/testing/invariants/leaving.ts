import { parameterValues } from '../../law/parameters.ts';
import type { Setting } from '../history.ts';
import { brought, type Change, changesIn, type Invariant, where } from './invariant.ts';

/** How a student may leave. */
export const leavingInvariants: readonly Invariant[] = [
  {
    name: 'no-withdrawal-in-the-compulsory-stage',
    cites: ['27.1', '29.1', '29.2'],
    says: {
      zh: '不足十八周岁、未完成九年义务教育的，不退学；自动退学只适用于普通高中',
      en: 'nobody under 18 withdraws before the compulsory stage is completed; only senior students are deemed withdrawn',
    },
    check: steps =>
      where(changesIn(steps), step => {
        const compulsory = step.was.stage !== 'senior';
        if (brought(step, 'deemed-withdrawn')) return compulsory;
        return brought(step, 'withdrawn') && compulsory && ageOn(step) < 18;
      }),
  },
  {
    name: 'no-expulsion-in-the-compulsory-stage',
    cites: ['37.1', 'compulsory-education-law:27'],
    says: { zh: '义务教育阶段不开除学生', en: 'nobody is expelled in the compulsory stage' },
    check: steps => where(changesIn(steps), step => brought(step, 'expelled') && step.was.stage !== 'senior'),
  },
  {
    name: 'expulsion-waits-for-the-authority',
    cites: ['38.3'],
    says: {
      zh: '开除须经教育行政部门审查备案',
      en: 'an expulsion takes effect only after an authority has reviewed it',
    },
    check: steps =>
      where(changesIn(steps), step => brought(step, 'expelled') && step.command.by.kind !== 'authority'),
  },
  {
    name: 'nobody-graduates-without-the-conditions',
    cites: ['39.2', '40.1', '40.2', '40.3'],
    says: {
      zh: '不符合条件的不毕业：高中须学分、综合素质、学业水平考试三项俱备，初中须综合素质和各科合格',
      en: 'nobody graduates without the conditions: credits, quality and proficiency for seniors; quality and every subject for juniors',
    },
    check: (steps, setting) =>
      where(changesIn(steps), step => brought(step, 'graduated') && !meetsConditions(step, setting)),
  },
  {
    name: 'no-place-is-lost-in-the-compulsory-stage',
    cites: ['10.2', '10.4', '12.1', '12.2', '12.3'],
    says: {
      zh: '义务教育阶段新生不因未报到或者复核而失去入学资格',
      en: 'no child in compulsory schooling loses a place by not coming or on re-check',
    },
    check: steps =>
      where(
        changesIn(steps),
        step => brought(step, 'forfeited', 'admission-cancelled') && step.was.stage !== 'senior',
      ),
  },
  {
    name: 'certificate-is-issued-once',
    cites: ['43.1'],
    says: {
      zh: '毕业证书遗失不补发：每种证书每学段至多一份',
      en: 'a certificate is never issued again: one of a kind, at most, for each stage',
    },
    check: steps =>
      where(changesIn(steps), ({ after }) => {
        const issued = after.certificates.filter(({ kind }) => kind !== 'proof');
        return new Set(issued.map(({ kind, stage }) => `${kind} ${stage}`)).size < issued.length;
      }),
  },
];

function ageOn({ on, before }: Change): number {
  const born = before.identity.birthDate;
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

function meetsConditions({ on, was }: Change, { regulation }: Setting): boolean {
  const values = parameterValues(regulation, on);
  const { qualityPassed, failedSubjects, credits = 0, proficiencyPassed } = was.results ?? {};
  switch (was.stage) {
    case 'senior':
      return (
        credits >= Number(values['senior.min-credits']) &&
        qualityPassed === true &&
        proficiencyPassed === true
      );
    case 'junior': {
      const gapGraduates = values['junior.one-or-two-failed'] === 'graduated';
      return qualityPassed === true && (failedSubjects === 0 || (gapGraduates && (failedSubjects ?? 9) < 3));
    }
    case 'primary':
      return true;
  }
}
