import { actOf } from '../../act.ts';
import { readFacts } from '../../facts/catalogue.ts';
import { factNames } from '../../facts/fact-names.ts';
import type { Subject } from '../../facts/subject.ts';
import { foldUnless } from '../../law/conditions.ts';
import { explain } from '../../law/explain.ts';
import { parameterValues } from '../../law/parameters.ts';
import { ruleSetAt } from '../../law/rule-set.ts';
import type { Enrolment } from '../../record/enrolment.ts';
import { recordKey } from '../../registry/change.ts';
import { type Sets, tagNames } from '../../registry/store.ts';
import { asked, isAboutTheSchool, reviewOf } from '../find.ts';
import { daysOf, type Looked, look } from '../look.ts';
import type { ReviewOptions } from '../review.ts';
import { recordsText, schoolsText } from './question.ts';
import { type SchoolRow, schoolRow } from './schools.ts';

/** A record as the database has judged it. */
export interface Judged {
  readonly id: string;
  readonly school: string;
  /** Names of the rules that hold, and `standing`; absent: the database can’t judge the record. */
  readonly holds?: readonly string[];
  readonly changes: readonly string[];
}

export interface Judge {
  /** A page of records behind an id. */
  page(after: string): Promise<readonly Judged[]>;
  /** Whether there is something to be said of the school as a whole. */
  tellsOf(school: string): boolean;
}

/** @returns `undefined` where a rule asks for what has no reading in SQL, or the store would not scan what is asked for */
export function judgeOf(options: ReviewOptions, sets: Sets): Judge | undefined {
  const { regulation, on, directory, term, where = {}, size = 1000 } = options;
  const parameters = parameterValues(regulation, on);
  const duties = Object.keys(asked).flatMap(command => {
    const { rules, conditions } = ruleSetAt(regulation, command, on);
    return rules.flatMap(({ name, modality }, position) =>
      modality === 'duty' ? [{ name, conditions: conditions[position]! }] : [],
    );
  });
  const ofSchools = duties.filter(({ conditions }) => isAboutTheSchool(conditions));
  const ofRecords = duties.filter(({ conditions }) => !isAboutTheSchool(conditions));
  const listed = tagNames.filter(tag => where[tag] !== undefined);
  // What no scan takes, no scan shall be asked instead of: the store says what is wrong with it.
  if (!Object.keys(where).every(tag => isTag(tag)) || !Number.isInteger(size) || size < 1 || size > 10_000)
    return undefined;
  const conditions = ofRecords.map(rule => foldUnless(rule.conditions));
  const question = { conditions, parameters, on, listed, size };
  const [ofPage, text] = [schoolsText(sets, question), recordsText(sets, question)];
  if (text === undefined) return undefined;

  const names = [...ofRecords.map(({ name }) => name), 'standing'];
  const known = new Map<string, { readonly row: SchoolRow; readonly tells: boolean }>();
  const schoolOf = (id: string) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
  const read = (id: string) => {
    const subject = atSchool(options, id);
    const tells = ofSchools.some(rule => {
      const condition = foldUnless(rule.conditions);
      return explain(condition, readFacts(factNames([condition]), subject), parameters).value === true;
    });
    return { row: schoolRow(id, subject, daysOf(directory, id, term)), tells };
  };

  return {
    async page(after) {
      const range = ['student', after, ...listed.map(tag => where[tag]!)];
      const schools = await sets.ask(ofPage, range);
      const rows = schools.map(([id]) => schoolOf(String(id)).row);
      const records = await sets.ask(text, [JSON.stringify(rows), ...range]);
      return records.map(([id, school, signs, changes]) => ({
        id: String(id),
        school: String(school ?? ''),
        ...(signs === null ? {} : { holds: names.filter((_, i) => String(signs)[i] === '1') }),
        changes: String(changes ?? '')
          .split(',')
          .filter(change => change !== ''),
      }));
    },
    tellsOf: school => schoolOf(school).tells,
  };
}

const isTag = (name: string) => (tagNames as readonly string[]).includes(name);

/** A record at the school, and attending it, as far as facts of the directory ask. */
function atSchool({ regulation, ...context }: ReviewOptions, school: string): Subject {
  const act = actOf(regulation, undefined, reviewOf('', school, context), context, undefined);
  return { ...act, enrolment: { school, attends: school } as Enrolment };
}

/**
 * A page that the database has judged: core says what there is to be said of the records that it has found, and of no other.
 *
 * @param isNew - whether nothing was counted of a school yet
 */
export async function judgedPage(
  options: ReviewOptions,
  judge: Judge,
  after: string,
  isNew: (school: string) => boolean,
): Promise<readonly Looked[]> {
  const records = await judge.page(after);
  const met = new Set<string>();
  const found = records.filter(({ school, holds }) => {
    const isFirst = isNew(school) && !met.has(school);
    met.add(school);
    return holds === undefined || holds.length > 0 || (isFirst && judge.tellsOf(school));
  });
  const documents = await options.store.read(found.map(({ id }) => recordKey(id)));
  const looked = new Map(
    documents.flatMap(stored => (stored ? [[stored.key.id, look(options, stored)]] : [])),
  );
  return records.map(({ id, school, changes }) => looked.get(id) ?? { id, school, changes, findings: [] });
}
