import { lateActs } from '../../facts/late.ts';
import { basicData } from '../../facts/review-facts.ts';
import { sqlLiteral } from '../../law/sql.ts';
import { identityNumberIsValid, saidByIdentityNumber } from '../../numbers/identity-number-sql.ts';
import { partOf, type Words } from './words.ts';

/**
 * Second readings, in SQL, of facts that are read from the record alone: for each the same answer as `read` of its definition. What they
 * may name: the parts of the record, the columns of `placed`, and the school of the record as `own`.
 */
export type SqlFact = (words: Words, on: string) => string;

/** Parts of a record that are asked about, and of what shape they have to be for that. */
export const parts = {
  objects: ['identity', 'household', 'file'],
  arrays: [
    'guardians',
    'studentNumbers',
    'amendments',
    'enrolments',
    'duties',
    'assessments',
    'evidence',
    'disclosures',
    'leaks',
  ],
  optional: ['case', 'establishedOn'],
} as const;

const part = Object.fromEntries(
  [...parts.objects, ...parts.arrays, ...parts.optional].map(name => [name, partOf(name)]),
) as Readonly<Record<(typeof parts)[keyof typeof parts][number], string>>;

/** Columns that several facts name, and what the answer is put together by. */
export const placed: Readonly<Record<string, (words: Words) => string>> = {
  school: w => w.last(part.enrolments, 'school'),
  attends: w => w.last(part.enrolments, 'attends'),
  birth_date: w => w.at(part.identity, 'birthDate'),
  sex: w => w.at(part.identity, 'sex'),
  papers: w => w.at(part.identity, 'document', 'type'),
  card: w =>
    `CASE WHEN ${w.at(part.identity, 'document', 'type')} = 'resident-identity-card' THEN ${w.at(part.identity, 'document', 'number')} END`,
};

const duties = (w: Words) =>
  `${w.each(part.duties, { act: 'act', bearer: 'bearer.kind', since: 'since', due: 'due' })} AS duty`;
/** Compare `isLate`. */
const isLate = (on: string) => `CASE WHEN due IS NULL THEN since <= own.ended ELSE due < '${on}' END`;

export const sqlFacts: Readonly<Record<string, SqlFact>> = {
  'school.late-acts': (w, on) => {
    const act = `CASE WHEN act IN (${lateActs.map(sqlLiteral).join(', ')}) THEN act ELSE 'other' END`;
    const late = `(SELECT ${w.list(act, true)} FROM ${duties(w)} WHERE bearer = 'school' AND ${isLate(on)})`;
    return w.join("','", `coalesce(${late}, '')`, "','");
  },
  'authority.is-late': (w, on) =>
    `EXISTS (SELECT 1 FROM ${duties(w)} WHERE bearer = 'authority' AND ${isLate(on)})`,
  'identity.number-is-valid': w => `(card IS NULL OR ${identityNumberIsValid('card', w)})`,
  'identity.agrees-with-its-number': w => {
    const said = saidByIdentityNumber('card', w.join);
    const agrees = `birth_date = ${said.birthDate} AND sex = ${said.sex}`;
    return `(card IS NULL OR (${agrees}) OR NOT (${identityNumberIsValid('card', w)}))`;
  },
  'student-number.is-the-identity-number': w => {
    const last = w.last(part.studentNumbers, 'value');
    return `(card IS NULL OR ${last} IS NULL OR substr(${last}, 1, 1) <> 'G' OR ${last} = ${w.join("'G'", 'card')})`;
  },
  'record.dates-are-possible': (w, on) => {
    const each = w.each(part.enrolments, {
      since: 'since',
      starts: 'suspension.from',
      stops: 'suspension.until',
    });
    const wrong = `birth_date >= since OR since > '${on}' OR starts > stops`;
    const swapped = `(SELECT 1 FROM ${each} AS earlier, ${each} AS later
      WHERE earlier.position < later.position AND later.since < earlier.since)`;
    return `NOT EXISTS (SELECT 1 FROM ${each} AS enrolment WHERE ${wrong})
      AND (${w.count(part.enrolments)} = 1 OR NOT EXISTS ${swapped})`;
  },
  'record.changes-have-evidence': w => {
    const changed = w.each(part.amendments, { day: 'on', fields: { json: 'fields' } });
    const basic = basicData.map(field => w.within('fields', `'"${field}"'`)).join(' OR ');
    const filed = `SELECT 1 FROM ${w.each(part.evidence, { filed: 'on' })} AS document WHERE filed <= day`;
    return `NOT EXISTS (SELECT 1 FROM ${changed} AS amendment WHERE (${basic}) AND NOT EXISTS (${filed}))`;
  },
  'student.attends-another-school': () => '(attends IS NOT NULL AND attends <> school)',
  'record.has-leaked': w => {
    const given = w.each(part.disclosures, { approval: 'approval' });
    return `(${w.count(part.leaks)} > 0 OR EXISTS (SELECT 1 FROM ${given} AS given WHERE approval IS NULL))`;
  },
  /** Compare `fileCompleteness`. */
  'file.kinds-missing': w => {
    const entries = w.each({ part: part.file, path: 'entries' }, { kind: 'kind' });
    const has = (kind: string) => `EXISTS (SELECT 1 FROM ${entries} AS entry WHERE kind = '${kind}')`;
    const results = w.each(part.enrolments, { results: { json: 'results' } });
    const basic = [
      `papers <> 'none'`,
      `${w.at(part.identity, 'ethnicGroup')} IS NOT NULL`,
      `${w.at(part.household, 'division')} IS NOT NULL`,
      `${w.at(part.household, 'address')} IS NOT NULL`,
      `${w.count(part.guardians)} > 0`,
      `${w.count(part.studentNumbers)} > 0`,
    ].join(' AND ');
    const needed = {
      'basic-information': basic,
      'proof-materials': `${w.count(part.evidence)} > 0`,
      'quality-reports': `${has('quality-reports')} AND (${w.count(part.assessments)} > 0
        OR EXISTS (SELECT 1 FROM ${results} AS enrolment WHERE results IS NOT NULL))`,
      health: has('health'),
    };
    const missing = Object.entries(needed).map(
      ([kind, there]) => `CASE WHEN ${there} THEN '' ELSE '${kind},' END`,
    );
    return w.join("','", ...missing);
  },
};

/** Whether the record has what the facts look into; of one that has not, core says what it is. */
export function isSound(w: Words): string {
  return [
    ...parts.objects.map(name => `${part[name]} IS NOT NULL`),
    ...parts.arrays.map(name => `${w.count(part[name])} IS NOT NULL`),
    `${w.count(part.file, 'entries')} IS NOT NULL`,
    'birth_date IS NOT NULL',
    'papers IS NOT NULL',
  ].join(' AND ');
}

/** Whether something is overdue or a case waits for a step: compare `standing`. */
export function isStanding(w: Words, on: string): string {
  return `(${w.at(part.case, 'state')} = 'open' OR EXISTS (SELECT 1 FROM ${duties(w)} WHERE due < '${on}'))`;
}

/** What happened between `opens` and `ends`, as text of names with commas between: compare `changesOf`. */
export function changesWithin(w: Words): string {
  const isIn = (day: string) => `${day} >= own.opens AND ${day} <= own.ends`;
  const established = `SELECT CASE WHEN ${isIn(w.at(part.establishedOn))} THEN 'record-established' END`;
  const amended = `SELECT ${w.list("'data-amended'")} FROM ${w.each(part.amendments, { day: 'on' })} AS amendment
    WHERE ${isIn('day')}`;
  const entered = `SELECT ${w.list('status')} FROM ${w.each(part.enrolments, { status: 'status', day: 'since' })} AS enrolment
    WHERE ${isIn('day')}`;
  const commaed = [established, amended, entered].map(query => `coalesce((${query}), '')`);
  return w.join(commaed[0]!, "','", commaed[1]!, "','", commaed[2]!);
}
