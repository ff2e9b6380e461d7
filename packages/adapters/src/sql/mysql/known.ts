import { type Change, StoreRefusal } from '@xueji/core/store';
import { misuse } from '../../checks/index.ts';
import { type KeptReceipt, type Known, versionsFrom } from '../../plan/index.ts';
import type { SqlConnection } from '../handle.ts';
import type { Tables } from '../tables.ts';
import { asked, foreignCharset, found } from './asked.ts';

/**
 * Rows that are to hold still until the transaction ends, and are then the newest: in a transaction of the vendor’s, a plain read may
 * answer from a snapshot. To lock a row that is not there locks the gap where it would be, also to everybody else’s rows: on MySQL’s own
 * isolation two who only add would stop each other.
 */
export type Locking = 'nothing' | 'found' | 'all';

/** What the database knows of all that the changes touch. */
export async function knownOf(
  { run }: SqlConnection,
  tables: Tables,
  changes: readonly Change[],
  { needed, locking }: { readonly needed: number; readonly locking: Locking },
): Promise<Known> {
  const names = namesIn(changes);
  const answers = await answersOf(run, tables, names, { needed, isLocking: locking === 'all' });
  if (locking === 'found') {
    const found = foundOf(names, answers);
    const isSome = Object.values(found).some(some => some.length > 0);
    const newest = isSome ? await answersOf(run, tables, found, { needed, isLocking: true }) : new Map();
    for (const about of ['record', 'claim'] as const) {
      for (const name of found[about]) answers.delete(keyOf(about, name));
    }
    for (const [key, answer] of newest) answers.set(key, answer);
  }
  const answer = (about: About, ...name: string[]) => answers.get(keyOf(about, name));
  return {
    receipt(id): KeptReceipt | undefined {
      const row = answer('receipt', id);
      return row && { digest: row[0], versions: versionsFrom(row[1]) };
    },
    version({ kind, id }) {
      const row = answer('record', kind, id);
      return row && Number(row[0]);
    },
    head: stream => Number(answer('ledger', stream)?.[0] ?? 0),
    owner: (scope, value) => answer('claim', scope, value)?.[0],
    hasNotice: id => answer('notice', id) !== undefined,
  };
}

type Answers = Map<string, readonly [string, string]>;
const keyOf = (about: About, name: readonly string[]) => [about, ...name].join('\0');

/** Asked in one statement. @throws StoreRefusal `schema`; XuejiError `store/encoding` */
async function answersOf(
  run: SqlConnection['run'],
  tables: Tables,
  names: Names,
  { needed, isLocking }: { readonly needed: number; readonly isLocking: boolean },
): Promise<Answers> {
  const questions = questionsOn(tables).filter(({ about }) => names[about].length > 0);
  const text = questions.map(({ text }) => `(${text}${isLocking ? ' FOR UPDATE' : ''})`);
  const version = `(SELECT 'schema' AS a, '0' AS b, CAST(MAX(version) AS CHAR) AS c, ${foreignCharset} AS d FROM ${tables.version})`;
  const values = questions.map(({ about }) => JSON.stringify(names[about]));
  const { rows } = await run([version, ...text].join(' UNION ALL '), values);
  const answers: Answers = new Map();
  for (const [about, position, one, two] of rows) {
    if (about === 'schema') {
      const kept = Number(one);
      if (two !== null) throw misuse('store/encoding', 'handle', { found: String(two) });
      if (kept !== needed) throw new StoreRefusal({ kind: 'schema', found: kept, needed });
    } else {
      const name = names[about as About][Number(position) - 1]!;
      answers.set(keyOf(about as About, name), [String(one), String(two)]);
    }
  }
  return answers;
}

/** Documents and claims that are there; the rest of what is asked for never changes once it is. */
function foundOf(names: Names, answers: Answers): Names {
  const there = (about: 'record' | 'claim') => names[about].filter(name => answers.has(keyOf(about, name)));
  return { receipt: [], record: there('record'), ledger: [], claim: there('claim'), notice: [] };
}

type About = 'receipt' | 'record' | 'ledger' | 'claim' | 'notice';
type Names = Readonly<Record<About, readonly (readonly string[])[]>>;

function namesIn(changes: readonly Change[]): Names {
  return {
    receipt: unique(changes.map(({ id }) => [id])),
    record: unique(changes.flatMap(({ writes }) => writes.map(({ key }) => [key.kind, key.id]))),
    ledger: unique(changes.flatMap(({ entries }) => entries.map(({ stream }) => [stream]))),
    claim: unique(changes.flatMap(({ claims }) => claims.map(({ scope, value }) => [scope, value]))),
    notice: unique(changes.flatMap(({ notices }) => notices.map(({ id }) => [id]))),
  };
}

const unique = (names: readonly (readonly string[])[]) => [
  ...new Map(names.map(name => [name.join('\0'), name])).values(),
];

function questionsOn({ receipt, record, ledger, claim, notice }: Tables): readonly {
  readonly about: About;
  readonly text: string;
}[] {
  const id = asked({ id: 'name' });
  const position = 'CAST(asked.position AS CHAR)';
  // With a collation said aloud: of a number as text it is that of the connection, and two of them make no column.
  const claimed = asked({ scope: 'name', value: 'name' });
  const head = `(SELECT seq FROM ${ledger} AS l WHERE l.stream = CAST(asked.stream AS BINARY) ORDER BY seq DESC LIMIT 1)`;
  return [
    {
      about: 'receipt',
      text: `SELECT 'receipt', ${position}, found.digest, found.result FROM ${id} ${found(receipt, 'id')}`,
    },
    {
      about: 'record',
      text: `SELECT 'record', ${position}, CAST(found.version AS CHAR), NULL
        FROM ${asked({ kind: 'name', id: 'name' })} ${found(record, 'kind', 'id')}`,
    },
    {
      about: 'ledger',
      text: `SELECT 'ledger', ${position}, CAST(${head} AS CHAR), NULL FROM ${asked({ stream: 'name' })}
        WHERE ${head} IS NOT NULL`,
    },
    {
      about: 'claim',
      text: `SELECT 'claim', ${position}, CONVERT(found.owner USING utf8mb4) COLLATE utf8mb4_bin, NULL
        FROM ${claimed} ${found(claim, 'scope', 'value')}`,
    },
    { about: 'notice', text: `SELECT 'notice', ${position}, '', NULL FROM ${id} ${found(notice, 'id')}` },
  ];
}
