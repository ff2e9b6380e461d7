import { factNames } from '../../facts/fact-names.ts';
import type { Condition } from '../../law/condition.ts';
import { parameterNameOf } from '../../law/operand.ts';
import type { ParameterValues } from '../../law/regulation.ts';
import { sqlCondition, sqlLiteral } from '../../law/sql.ts';
import type { Sets, TagName } from '../../registry/store.ts';
import { changesWithin, isSound, isStanding, parts, placed, sqlFacts } from './facts.ts';
import { mysqlWords } from './mysql.ts';
import { postgresWords } from './postgres.ts';
import { columnOf, ofTheAttendedSchool, ofTheSchool, schoolFact } from './schools.ts';
import { sqliteWords } from './sqlite.ts';
import type { Words } from './words.ts';

export interface Question {
  readonly conditions: readonly Condition[];
  readonly parameters: ParameterValues;
  readonly on: string;
  readonly listed: readonly TagName[];
  readonly size: number;
}

const words: Readonly<Record<Sets['dialect'], Words>> = {
  postgres: postgresWords,
  mysql: mysqlWords,
  sqlite: sqliteWords,
};

/**
 * The schools of a page of documents.
 *
 * Asked with kind, the id to start behind, and the tags.
 */
export function schoolsText(sets: Sets, { listed, size }: Pick<Question, 'listed' | 'size'>): string {
  const w = words[sets.dialect];
  const page = pageText(sets, w, 'school', { listed, size }, 1);
  return `SELECT DISTINCT ${w.out('school')} AS a FROM (${page}) AS page WHERE school IS NOT NULL`;
}

/**
 * The conditions, asked of a page of records in the order of their ids. Answers with id, school, one sign for each condition and one for
 * what stands in the record (`1` holds; NULL: the database can’t judge the record), and what changed in the term.
 *
 * Asked with the schools as JSON, then as {@link schoolsText}.
 *
 * @returns `undefined` where a fact has no reading in SQL
 */
export function recordsText(sets: Sets, question: Question): string | undefined {
  const { conditions, parameters, on, size } = question;
  const w = words[sets.dialect];
  const names = factNames(conditions);
  if (names.some(name => expressionOf(name, w, on) === undefined)) return undefined;
  const reading = {
    operand: (name: string) => {
      const parameter = parameterNameOf(name);
      return parameter === undefined ? columnOf(name) : sqlLiteral(parameters[parameter]);
    },
    holds: (list: string, element: string) => w.within(list, w.join("','", element, "','")),
  };
  const signs = [...conditions.map(condition => sqlCondition(condition, reading)), 'standing'].map(
    condition => `CASE WHEN ${condition} THEN '1' ELSE '0' END`,
  );
  // Two at least, because some databases join nothing to nothing.
  const answers = w.join("''", ...signs);
  const known = [...ofTheSchool, ...ofTheAttendedSchool].map(columnOf);
  const schoolColumns = ['id', 'ended', 'opens', 'ends', ...known];
  const schools = w.each(w.json(1), Object.fromEntries(schoolColumns.map(name => [name, name])));
  const all = [...parts.objects, ...parts.arrays, ...parts.optional];
  const places = Object.entries(placed).map(([name, of]) => `${of(w)} AS ${name}`);
  const facts = names.map(name => `${expressionOf(name, w, on)} AS ${columnOf(name)}`);
  const sound = `${isSound(w)} AND own.id IS NOT NULL AND (attends IS NULL OR attended.id IS NOT NULL)`;
  return `WITH ${[
    // More schools than records are never asked about.
    w.once('schools', `SELECT ${schoolColumns.join(', ')} FROM ${schools} AS known`, size),
    `page AS (${pageText(sets, w, 'id, doc', question, 2)})`,
    ...w.read(all, size),
    w.once('placed', `SELECT read_parts.*, ${places.join(', ')} FROM read_parts`, size),
    w.once(
      'judged',
      `SELECT placed.id AS id, school, ${isStanding(w, on)} AS standing, ${sound} AS sound,
        ${changesWithin(w)} AS changes${facts.map(fact => `, ${fact}`).join('')}
      FROM placed LEFT JOIN schools AS own ON own.id = school LEFT JOIN schools AS attended ON attended.id = attends`,
      size,
    ),
  ].join(', ')}
    SELECT ${w.out('id')} AS a, ${w.out('school')} AS b, ${w.out(`CASE WHEN sound THEN ${answers} END`)} AS c,
      ${w.out('changes')} AS d FROM judged ORDER BY id`;
}

function expressionOf(name: string, w: Words, on: string): string | undefined {
  if (ofTheSchool.includes(name)) return schoolFact(name, 'own');
  if (ofTheAttendedSchool.includes(name)) return schoolFact(name, 'attended');
  return sqlFacts[name]?.(w, on);
}

/** @param from - place of its first parameter */
function pageText(
  { documents }: Sets,
  w: Words,
  columns: string,
  { listed, size }: Pick<Question, 'listed' | 'size'>,
  from: number,
): string {
  const tags = listed.map((tag, i) => ` AND ${tag} = ${w.text(from + 2 + i)}`).join('');
  return `SELECT ${columns} FROM ${documents} WHERE kind = ${w.text(from)} AND id > ${w.text(from + 1)}${tags}
    ORDER BY id LIMIT ${size}`;
}
