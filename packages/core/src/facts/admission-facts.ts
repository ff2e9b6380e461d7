import {
  admissionBases,
  deferralGrounds,
  pastOutcomes,
  recheckFindings,
  refusalReasons,
  schoolKinds,
  seasons,
  stages,
} from '../record/vocabulary.ts';
import { ageOn } from '../time/index.ts';
import { entryOf, experimentOf, isOfThePlace, pastIn, planOf, schoolEntered, termOfEntry } from './entry.ts';
import { type FactTable, knownBy } from './fact.ts';
import { personOf } from './person.ts';
import { termsOf } from './terms-of.ts';

export const admissionFacts = {
  'admission.stage': {
    type: { type: 'enum', values: stages },
    label: { zh: '录取的学段', en: 'stage of the admission' },
    knownBy: knownBy.school,
    read: s => entryOf(s)?.stage,
  },
  'admission.school-offers-the-stage': {
    type: { type: 'boolean' },
    label: { zh: '录取学校设有该学段', en: 'the school runs the stage' },
    knownBy: knownBy.directory,
    read: s => {
      const entry = entryOf(s);
      return entry && schoolEntered(s)?.stages.includes(entry.stage);
    },
  },
  'admission.school-kind': {
    type: { type: 'enum', values: schoolKinds },
    label: { zh: '录取学校类别', en: 'kind of the admitting school' },
    knownBy: knownBy.directory,
    read: s => schoolEntered(s)?.kind,
  },
  'admission.school-is-public': {
    type: { type: 'boolean' },
    label: { zh: '录取学校是公办学校', en: 'the admitting school is public' },
    knownBy: knownBy.directory,
    read: s => {
      const school = schoolEntered(s);
      return school && school.ownership === 'public';
    },
  },
  'admission.exceeds-the-plan': {
    type: { type: 'boolean' },
    label: {
      zh: '超出该校该学段当年的招生计划',
      en: 'beyond the school’s plan for the stage and year',
    },
    knownBy: knownBy.planner,
    read: s => {
      const plan = planOf(s);
      const place = 'place' in s.command ? s.command.place : undefined;
      return plan && place && place > plan.places;
    },
  },
  'admission.is-across-cities': {
    type: { type: 'boolean' },
    label: { zh: '学生户籍不在学校所在市（州）', en: 'the student is from another city' },
    knownBy: knownBy.school,
    read: s => {
      const isLocal = isOfThePlace(s, 4);
      return isLocal === undefined ? undefined : !isLocal;
    },
  },
  'admission.exceeds-the-plan-across-cities': {
    type: { type: 'boolean' },
    label: { zh: '超出跨市（州）招生计划', en: 'beyond the plan for students of other cities' },
    knownBy: knownBy.planner,
    read: s => {
      const plan = planOf(s);
      if (plan?.acrossCities === 0) return true;
      const place = s.command.type === 'admission.admit' ? s.command.placeAcrossCities : undefined;
      return plan && place && place > plan.acrossCities;
    },
  },
  'admission.basis': {
    type: { type: 'enum', values: admissionBases },
    label: { zh: '录取依据', en: 'what the admission rests on' },
    knownBy: knownBy.school,
    read: ({ command }) => ('basis' in command ? command.basis : undefined),
  },
  'admission.household-is-in-the-county': {
    type: { type: 'boolean' },
    label: { zh: '学生户籍在学校所在县（市、区）', en: 'the household is registered in the school’s county' },
    knownBy: knownBy.school,
    read: s => isOfThePlace(s, 6),
  },
  'admission.meets-the-local-rules': {
    type: { type: 'boolean' },
    label: {
      zh: '符合当地当年对随迁子女的招生规定',
      en: 'the year’s local rules for children of migrant workers are met',
    },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'admission.admit' ? command.meetsLocalRules : undefined),
  },
  'admission.age-on-the-reference-date': {
    type: { type: 'integer', unit: 'year' },
    label: { zh: '入学年龄计算截止日的周岁', en: 'age in completed years on the reference date' },
    knownBy: knownBy.school,
    read: s => {
      const [person, day] = [personOf(s), s.parameters['admission.age-reference-date']];
      const isArrival = s.command.type === 'admission.register';
      const year = isArrival ? termOfEntry(s)?.schoolYear : entryOf(s)?.cohort;
      return person && year && ageOn(person.identity.birthDate, `${year}-${day}`);
    },
  },
  'admission.past-in-the-stage': {
    type: { type: 'enum', values: pastOutcomes },
    label: { zh: '此前在同一学段的学习结果', en: 'how the same stage ended before' },
    knownBy: knownBy.school,
    read: pastIn,
  },
  'admission.season': {
    type: { type: 'enum', values: seasons },
    label: { zh: '入学的学期', en: 'term of entry' },
    knownBy: knownBy.terms,
    mayChange: { how: 'act-day' },
    read: s => termOfEntry(s)?.season,
  },
  'admission.enters-in-the-year-of-the-cohort': {
    type: { type: 'boolean' },
    label: { zh: '入学年份与年级名称一致', en: 'the student enters in the year of the cohort' },
    knownBy: knownBy.terms,
    read: s => {
      const [entry, term] = [entryOf(s), termOfEntry(s)];
      return entry && term && entry.cohort === term.schoolYear;
    },
  },
  'school.runs-another-length-of-schooling': {
    type: { type: 'boolean' },
    label: { zh: '学校在该学段实行其他学制', en: 'the school runs the stage in another number of years' },
    knownBy: knownBy.directory,
    read: s => schoolEntered(s) && experimentOf(s) !== undefined,
  },
  'school.province-agreed-to-the-length': {
    type: { type: 'boolean' },
    label: { zh: '学制改革实验经省级教育行政部门同意', en: 'the province agreed to the experiment' },
    knownBy: knownBy.directory,
    read: s => experimentOf(s)?.agreed,
  },
  'admission.refused-because': {
    type: { type: 'enum', values: refusalReasons },
    label: { zh: '不予录取的理由', en: 'why the school refuses' },
    knownBy: knownBy.actor,
    read: ({ command }) => (command.type === 'admission.refuse' ? command.because : undefined),
  },
  'admission.notice-is-issued': {
    type: { type: 'boolean' },
    label: { zh: '录取通知书已经核准并发给本人', en: 'the admission notice is confirmed and issued' },
    knownBy: knownBy.school,
    read: ({ enrolment }) => enrolment?.admission && enrolment.admission.noticeIssuedOn !== undefined,
  },
  'admission.formalities-are-done': {
    type: { type: 'boolean' },
    label: { zh: '已办理入学手续', en: 'the formalities are done' },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'admission.register' ? command.formalitiesDone : undefined),
  },
  'admission.fees-are-paid': {
    type: { type: 'boolean' },
    label: { zh: '已缴纳相关费用', en: 'the fees are paid' },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'admission.register' ? command.feesPaid : undefined),
  },
  'admission.is-against-the-rules': {
    type: { type: 'boolean' },
    label: { zh: '属于违规招收', en: 'recruited against the rules' },
    knownBy: knownBy.city,
    read: ({ command, enrolment }) => {
      const stated = command.type === 'admission.register' ? command.againstTheRules : undefined;
      return stated ?? (enrolment?.admission?.grantedOn === undefined ? undefined : false);
    },
  },
  'admission.recheck-finds': {
    type: { type: 'enum', values: recheckFindings },
    label: { zh: '入学资格的复核结果', en: 'what the re-check found' },
    knownBy: knownBy.actor,
    read: ({ command }) => (command.type === 'admission.cancel' ? command.finding : undefined),
  },
  'deferral.ground': {
    type: { type: 'enum', values: deferralGrounds },
    label: { zh: '延缓入学的理由', en: 'ground of the deferral' },
    knownBy: knownBy.request,
    mayChange: { how: 'ground', field: 'ground' },
    read: s => termsOf(s, 'deferral')?.ground,
  },
} as const satisfies FactTable;
