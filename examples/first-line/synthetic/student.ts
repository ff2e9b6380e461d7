import {
  checkIdentityNumber,
  formatExamNumber,
  formatIdentityNumber,
  formatStudentNumber,
  fullDivisionName,
  graduationYear,
  sichuanDivisions,
} from '@xueji/core/numbers';
import type { RosterRow } from '@xueji/forms/cohort-roster';
import { frequentSurname, personName, type Sex } from './names.ts';
import type { Random } from './random.ts';
import type { CohortPlan } from './schools.ts';

/** Counties outside the province that children of migrant workers come from. */
const elsewhere = [
  { division: '500101', name: '重庆市万州区' },
  { division: '520103', name: '贵州省贵阳市云岩区' },
  { division: '530102', name: '云南省昆明市五华区' },
  { division: '610103', name: '陕西省西安市碑林区' },
  { division: '411302', name: '河南省南阳市宛城区' },
];
const sichuanCounties = [...sichuanDivisions.current.values()].filter(({ level }) => level === 'county');

/** Age in years on 31 August of the year of entry. */
const entryAge = { primary: 6, junior: 12, senior: 15 };

export interface StudentContext {
  readonly plan: CohortPlan;
  readonly cohort: string;
  readonly grade: number;
  /** From 1 within the roster. */
  readonly position: number;
  /** From 0 within the whole cohort: every so many students one is special. */
  readonly index: number;
  readonly newest: boolean;
  /** Numbers given so far: none is given twice. */
  readonly taken: Set<string>;
}

/** One made-up student; every number has a right check digit. */
export function makeStudent(random: Random, context: StudentContext): RosterRow {
  const { plan, index, cohort, grade, position } = context;
  const sex: Sex = random.chance(0.52) ? 'male' : 'female';
  const birthDate = birthDateFor(random, context);
  const migrant = index % 23 === 7;
  const local = !migrant && random.chance(0.85);
  const origin = migrant && random.chance(0.6) ? random.pick(elsewhere) : undefined;
  const home = local ? plan.school.division : (origin?.division ?? random.pick(sichuanCounties).code);
  const document = documentFor(random, context, home, birthDate, sex);
  const mainland = document.type === 'resident-identity-card';
  const person = personName(random, sex, index % 97 === 11);
  const county = fullDivisionName(sichuanDivisions, plan.school.division);
  const suspended = index % 211 === 30;
  return {
    name: person.name,
    sex,
    birthDate,
    ...(mainland ? { ethnicGroup: person.ethnicGroup } : {}),
    document,
    studentNumber: studentNumberFor(random, context, document, birthDate),
    ...(plan.stage === 'senior' ? { examNumber: examNumberFor(context) } : {}),
    ...(mainland
      ? {
          household: origin ? { address: `${origin.name}示例路${random.int(1, 300)}号` } : { division: home },
        }
      : {}),
    address: `${county}示例街${random.int(1, 300)}号`,
    guardian: guardianOf(random, person.surname, index),
    grade,
    class: `${1 + Math.floor((position - 1) / 48)}班`,
    entered: `${cohort}-09`,
    status: suspended ? 'suspended' : 'enrolled',
    migrantWorkerChild: migrant,
    disability:
      plan.school.kind === 'special'
        ? random.pick(['hearing', 'visual', 'intellectual', 'multiple'])
        : 'none',
    ...(suspended ? { remark: '因病休学' } : {}),
  };
}

function birthDateFor(random: Random, { plan, cohort }: StudentContext): string {
  const late = random.chance(0.04) ? 1 : 0;
  const lastBirthday = Date.UTC(Number(cohort) - entryAge[plan.stage] - late, 7, 31);
  return new Date(lastBirthday - random.int(0, 364) * 86_400_000).toISOString().slice(0, 10);
}

/** Some have no mainland card: each kind comes in turn, so that small cohorts have some as well. */
const otherDocuments = [
  'passport',
  'hk-macao-residence-permit',
  'taiwan-residence-permit',
  'hk-macao-travel-permit',
  'none',
] as const;

function documentFor(
  random: Random,
  { index, taken }: StudentContext,
  home: string,
  birthDate: string,
  sex: Sex,
): RosterRow['document'] {
  const type =
    index % 150 === 40
      ? otherDocuments[Math.floor(index / 150) % otherDocuments.length]!
      : 'resident-identity-card';
  const digits = (count: number) => String(random.int(0, 10 ** count - 1)).padStart(count, '0');
  const issuedAt = {
    'resident-identity-card': home,
    'hk-macao-residence-permit': '810000',
    'taiwan-residence-permit': '830000',
  };
  switch (type) {
    case 'none':
      return { type };
    case 'passport':
      return { type, number: once(taken, () => `E${digits(8)}`) };
    case 'hk-macao-travel-permit':
      return { type, number: once(taken, () => `H${digits(8)}`) };
    default:
      return { type, number: once(taken, () => identityNumber(random, issuedAt[type], birthDate, sex)) };
  }
}

/** Sequences from 900 up are the least used among real people of these years. */
function identityNumber(random: Random, division: string, birthDate: string, sex: Sex): string {
  const sequence = 900 + 2 * random.int(0, 49) + (sex === 'male' ? 1 : 0);
  return formatIdentityNumber({ division, birthDate, sequence: String(sequence) });
}

/** G and the identity number; J without one; L for who has just entered school and was not checked yet. */
function studentNumberFor(
  random: Random,
  { plan, newest, taken }: StudentContext,
  document: RosterRow['document'],
  birthDate: string,
): string {
  const { division } = plan.school;
  const sequence = (length: number) => String(random.int(1, 10 ** length - 1)).padStart(length, '0');
  if (newest && plan.stage === 'primary')
    return once(taken, () => formatStudentNumber({ form: 'L', division, birthDate, sequence: sequence(4) }));
  if (document.number !== undefined && checkIdentityNumber(document.number).ok)
    return formatStudentNumber({ form: 'G', identity: { text: document.number } });
  return once(taken, () => formatStudentNumber({ form: 'J', division, birthDate, sequence: sequence(3) }));
}

function examNumberFor({ plan: { school }, cohort, position }: StudentContext): string {
  return formatExamNumber({
    graduationYear: graduationYear(Number(cohort), 3),
    division: school.division,
    schoolCode: school.examCode!,
    sequence: position,
  });
}

function guardianOf(random: Random, surname: string, index: number): RosterRow['guardian'] & object {
  const father = random.chance(0.55);
  const own = father && surname !== '' ? surname : frequentSurname(random);
  const given = father ? random.pick([...'建国强军伟平勇']) : random.pick([...'丽芳敏静秀英燕']);
  return {
    name: own + given,
    relation: father ? '父亲' : '母亲',
    phone: `1990000${String(index % 10_000).padStart(4, '0')}`,
  };
}

function once(taken: Set<string>, make: () => string): string {
  for (;;) {
    const number = make();
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}
