import { tagNames } from '../../checks/index.ts';
import type { Tables } from '../tables.ts';
import { asked, bytes, type Columns, found, parameterBytes } from './asked.ts';

const tagColumns = Object.fromEntries(tagNames.map(tag => [tag, 'name' as const]));
const recordColumns: Columns = { kind: 'name', id: 'name', version: 'number', doc: 'text', ...tagColumns };
const claimColumns: Columns = { scope: 'name', value: 'name', was: 'name', now: 'name' };

/** One statement a table; each takes its rows as JSON, and the number of rows that it changes is what it is believed by. */
export function writing({ record, ledger, claim, receipt, notice }: Tables) {
  const altered = ['version', 'doc', ...tagNames].map(column =>
    column in tagColumns
      ? `found.${column} = ${bytes(`asked.${column}`)}`
      : `found.${column} = asked.${column}`,
  );
  return {
    receipts: insert(receipt, { id: 'name', digest: 'text', result: 'text' }),
    insertRecords: insert(record, recordColumns),
    updateRecords: `UPDATE ${asked({ ...recordColumns, expect: 'number' })} ${found(record, 'kind', 'id')}
      AND found.version = asked.expect SET ${altered.join(', ')}`,
    // One by one: a DELETE that joins takes its alias for a table of the connection’s database.
    freeClaim: `DELETE FROM ${claim} WHERE scope = ${parameterBytes} AND value = ${parameterBytes} AND owner = ${parameterBytes}`,
    handOverClaims: `UPDATE ${asked(claimColumns)} ${found(claim, 'scope', 'value')}
      AND found.owner = ${bytes('asked.was')} SET found.owner = ${bytes('asked.now')}`,
    takeClaims: `INSERT INTO ${claim} (scope, value, owner)
      SELECT ${['scope', 'value', 'now'].map(column => bytes(`asked.${column}`)).join(', ')} FROM ${asked(claimColumns)}`,
    notices: insert(notice, { id: 'name', stream: 'name', topic: 'name', body: 'text' }),
    entries: insert(ledger, { stream: 'name', seq: 'number', body: 'text', hash: 'text' }),
  };
}

function insert(table: string, columns: Columns): string {
  const values = Object.entries(columns).map(([column, type]) =>
    type === 'name' ? bytes(`asked.${column}`) : `asked.${column}`,
  );
  return `INSERT INTO ${table} (${Object.keys(columns).join(', ')})
    SELECT ${values.join(', ')} FROM ${asked(columns)} ORDER BY asked.position`;
}
