import { type Change, StoreRefusal } from '@xueji/core/store';
import type { KeptReceipt, Known } from '../../plan/index.ts';
import type { SqlConnection } from '../handle.ts';
import type { Tables } from '../tables.ts';
import { versionsFrom } from '../versions-text.ts';
import { asked, found } from './asked.ts';

/**
 * What the database knows of all that the changes touch, asked in one statement.
 *
 * @param locking - whether the rows are to hold still until the transaction ends. Then they are also the newest: in a
 *   transaction of the vendor’s, a plain read may answer from a snapshot, and a plan on it would blame the wrong thing
 */
export async function knownOf(
  { run }: SqlConnection,
  tables: Tables,
  changes: readonly Change[],
  { needed, locking }: { readonly needed: number; readonly locking: boolean },
): Promise<Known> {
  const names = namesIn(changes);
  const questions = questionsOn(tables).filter(({ about }) => names[about].length > 0);
  const end = locking ? ' FOR UPDATE' : '';
  const text = questions.map(({ text }) => `(${text}${end})`);
  const version = `(SELECT 'schema' AS a, '0' AS b, CAST(MAX(version) AS CHAR) AS c, NULL AS d FROM ${tables.version})`;
  const values = questions.map(({ about }) => JSON.stringify(names[about]));
  const { rows } = await run([version, ...text].join(' UNION ALL '), values);

  const answers = new Map<string, readonly [string, string]>();
  for (const [about, position, one, two] of rows) {
    if (about === 'schema') {
      const kept = Number(one);
      if (kept !== needed) throw new StoreRefusal({ kind: 'schema', found: kept, needed });
    } else {
      const name = names[about as About][Number(position) - 1]!;
      answers.set([about, ...name].join('\0'), [String(one), String(two)]);
    }
  }
  const answer = (about: About, ...name: string[]) => answers.get([about, ...name].join('\0'));
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

type About = 'receipt' | 'record' | 'ledger' | 'claim' | 'notice';

function namesIn(changes: readonly Change[]): Readonly<Record<About, readonly (readonly string[])[]>> {
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
      text: `SELECT 'claim', ${position}, CONVERT(found.owner USING utf8mb4), NULL
        FROM ${claimed} ${found(claim, 'scope', 'value')}`,
    },
    { about: 'notice', text: `SELECT 'notice', ${position}, '', NULL FROM ${id} ${found(notice, 'id')}` },
  ];
}
