import type { Enrolment } from '@xueji/core';
import { gradeName } from '@xueji/core/numbers';
import type { Context } from './sources.ts';

type Source = (context: Context) => unknown;

const enrolment = ({ record }: Context): Enrolment | undefined => record?.enrolments.at(-1);
const guardian = ({ record }: Context) => record?.guardians[0];
const results = (context: Context) => enrolment(context)?.results;
const passed = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? 'passed' : 'failed';

/** Reached where the schooling ended, so that an outcome can be printed. */
const outcomes = ['graduated', 'completed-without-graduating', 'left-without-completing'];
const outcomeOf = (context: Context) => {
  const found = enrolment(context);
  return found && outcomes.includes(found.status) ? found : undefined;
};

export function gradeOf({ stage, grade }: Pick<Enrolment, 'stage' | 'grade'>): string | undefined {
  try {
    return gradeName({ stage, grade });
  } catch {
    // A grade that the regulation has no name for stays blank.
    return undefined;
  }
}

function schoolOf(context: Context) {
  const id = enrolment(context)?.school;
  return id === undefined ? undefined : context.directory?.school(id);
}

function ageOn({ record, on }: Context): number | undefined {
  const born = record?.identity.birthDate;
  if (born === undefined || on === undefined) return undefined;
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

export const recordSources: Readonly<Record<string, Source>> = {
  'student.name': ({ record }) => record?.identity.name,
  'student.sex': ({ record }) => record?.identity.sex,
  'student.birthDate': ({ record }) => record?.identity.birthDate,
  'student.ethnicGroup': ({ record }) => record?.identity.ethnicGroup,
  'student.documentType': ({ record }) => record?.identity.document.type,
  'student.documentNumber': ({ record }) => record?.identity.document.number,
  'student.studentNumber': ({ record }) => record?.studentNumbers.at(-1)?.value,
  'student.household': ({ record }) => record?.household.address,
  // The record has one address, that of the household; where the student lives is asked for on paper.
  'student.address': () => undefined,
  'student.disability': ({ record }) => record?.disability,
  'student.migrantWorkerChild': ({ record }) => record?.migrantWorkerChild,
  'student.age': ageOn,
  // Known only where junior school was finished; that it was not, the record cannot say.
  'student.compulsoryDone': ({ record }) =>
    record?.enrolments.some(({ stage, status }) => stage === 'junior' && status === 'graduated') || undefined,
  'student.guardians': ({ record }) => record?.guardians,
  'student.assessments': ({ record }) => record?.assessments,
  'student.awards': ({ record }) => record?.awards,
  // A revoked sanction is taken out of the file (38.5), and so off the form.
  'student.sanctions': ({ record }) => record?.sanctions.filter(({ revokedOn }) => revokedOn === undefined),
  'student.changes': ({ record }) =>
    record?.amendments.map(({ on, fields }) => ({
      on,
      what: fields.map(field => fieldNames[field] ?? field).join('、'),
    })),
  'student.enrolments': context =>
    context.record?.enrolments.map(({ since, stage, school, status }) => ({
      since,
      stage,
      status,
      school: context.directory?.school(school)?.name,
    })),
  'guardian.name': context => guardian(context)?.name,
  'guardian.relation': context => guardian(context)?.relation,
  'guardian.phone': context => guardian(context)?.phone,
  'enrolment.school': context => schoolOf(context)?.name,
  'enrolment.schoolCode': context => schoolOf(context)?.id,
  'enrolment.stage': context => enrolment(context)?.stage,
  'enrolment.grade': context => {
    const found = enrolment(context);
    return found && gradeOf(found);
  },
  'enrolment.class': context => enrolment(context)?.class,
  'enrolment.cohort': context => {
    const cohort = enrolment(context)?.cohort;
    return cohort === undefined ? undefined : `${cohort}级`;
  },
  'enrolment.status': context => enrolment(context)?.status,
  'enrolment.examNumber': context => enrolment(context)?.examNumber,
  'enrolment.outcome': context => outcomeOf(context)?.status,
  'enrolment.outcomeOn': context => outcomeOf(context)?.since,
  'enrolment.leftMonth': context => outcomeOf(context)?.since.slice(0, 7),
  'results.credits': context => results(context)?.credits,
  'results.quality': context => passed(results(context)?.qualityPassed),
  'results.proficiency': context => passed(results(context)?.proficiencyPassed),
};

/** 学籍信息各项 */
const fieldNames: Readonly<Record<string, string>> = {
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  document: '身份证件',
  ethnicGroup: '民族',
  household: '户籍和住址',
  guardians: '监护人',
  disability: '残疾情况',
  migrantWorkerChild: '随迁子女情况',
  class: '班级',
  homeTaughtBy: '送教上门学校',
};
