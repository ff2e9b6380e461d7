import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import { requireInForce } from '../law/rule-set.ts';
import { type Command, parseCommand } from '../procedures/command.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { readRecord } from '../registry/change.ts';
import type { Store, Tags } from '../registry/store.ts';
import type { Bilingual } from '../text.ts';
import { differenceOf, type Outcome, outcomeOf } from './outcome.ts';
import { questionsAbout } from './questions.ts';

export interface ImpactOptions extends Pick<Context, 'directory' | 'calendar'> {
  readonly store: Store;
  readonly regulation: Regulation;
  /** The version that it is compared with. */
  readonly other: Regulation;
  /** Calendar date: both versions are asked as of it. */
  readonly on: string;
  /** What is asked about a record; {@link questionsAbout} unless told. */
  readonly questions?: (record: StudentRecord, context: Context) => readonly Command[];
  readonly where?: Tags;
  readonly size?: number;
}

/** A record whose outcome is another under the other version. */
export interface Changed {
  readonly record: string;
  readonly school: string;
  readonly command: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Norms of what only one of the two says. */
  readonly norms: readonly NormId[];
  readonly says: readonly Bilingual[];
}

export interface ImpactPage {
  readonly changed: readonly Changed[];
  /** Records and questions so far. */
  readonly records: number;
  readonly asked: number;
  readonly unreadable: number;
  /** Changed outcomes so far, by article (of the norms, `31`) and then by school. */
  readonly byArticle: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Asks two versions of the law the same questions about every record, and tells whose outcome changes and why. Nothing is written.
 *
 * @throws XuejiError `law/not-in-force` where one of the two does not cover the day
 * @example
 * for await (const { changed, byArticle } of impact({ store, regulation, other, directory, calendar, on: '2027-01-15' }))
 *   keep(changed, byArticle);
 */
export async function* impact(options: ImpactOptions): AsyncGenerator<ImpactPage> {
  const { store, regulation, other, on, where = {}, size = 1000 } = options;
  requireInForce(regulation, on);
  requireInForce(other, on);
  const byArticle: Record<string, Record<string, number>> = {};
  let [records, asked, unreadable] = [0, 0, 0];
  for await (const page of store.scan({ kind: 'student', where, size })) {
    const changed: Changed[] = [];
    for (const stored of page) {
      records += 1;
      try {
        const answers = askBoth(options, readRecord(stored)!.record);
        asked += answers.length;
        changed.push(...answers.flatMap(answer => answer ?? []));
      } catch {
        unreadable += 1;
      }
    }
    for (const each of changed) count(byArticle, each);
    yield { changed, records, asked, unreadable, byArticle: copyOf(byArticle) };
  }
}

function copyOf(byArticle: ImpactPage['byArticle']): ImpactPage['byArticle'] {
  return Object.fromEntries(Object.entries(byArticle).map(([article, schools]) => [article, { ...schools }]));
}

function askBoth(options: ImpactOptions, record: StudentRecord): readonly (Changed | undefined)[] {
  const { regulation, other, on, directory, calendar, questions = questionsAbout } = options;
  const context = { on, directory, calendar };
  return questions(record, context).map(asked => {
    const command = parseCommand(asked);
    const [one, two] = [
      decide(regulation, record, command, context),
      decide(other, record, command, context),
    ];
    const [before, after] = [outcomeOf(one), outcomeOf(two)];
    if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
    const { school } = currentEnrolment(record);
    return { record: record.id, school, command: command.type, before, after, ...differenceOf(one, two) };
  });
}

function count(byArticle: Record<string, Record<string, number>>, { norms, school }: Changed): void {
  for (const article of new Set(norms.map(norm => norm.replace(/\.\d+$/, '')))) {
    byArticle[article] ??= {};
    byArticle[article][school] = (byArticle[article][school] ?? 0) + 1;
  }
}
