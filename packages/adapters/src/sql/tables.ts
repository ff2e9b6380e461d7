import { misuse } from '../checks/index.ts';

export const defaultPrefix = 'xueji_';

export interface TableOptions {
  /** Starts the name of every table; `xueji_` unless told. */
  readonly prefix?: string;
  /** PostgreSQL: the schema of the tables; MySQL: their database. Unless told that of the connection. */
  readonly schema?: string;
}

/** Names of the tables, quoted. Their shape is fixed: columns of a vendor’s own belong in tables of its own. */
export interface Tables {
  readonly schemaName: string | undefined;
  readonly prefix: string;
  /** A quoted name for anything else of ours, such as an index or a function. */
  own(name: string): string;
  /** The same without the schema, as indexes and triggers want it. */
  bare(name: string): string;
  readonly record: string;
  readonly ledger: string;
  readonly claim: string;
  readonly receipt: string;
  readonly notice: string;
  readonly lease: string;
  readonly sequence: string;
  readonly version: string;
}

/**
 * PostgreSQL: the channel on which sleeping workers of `relay` are woken. Registers of one prefix in one database share it, which does no
 * harm.
 *
 * @throws XuejiError `store/sql-name`
 * @example noticeChannel() //=> 'xueji_notice'
 */
export function noticeChannel({ prefix = defaultPrefix }: TableOptions = {}): string {
  requireName(prefix, 'options.prefix');
  return `${prefix}notice`;
}

/** @throws XuejiError `store/sql-name` */
export function tablesOf(
  quote: (name: string) => string,
  { prefix = defaultPrefix, schema }: TableOptions = {},
): Tables {
  requireName(prefix, 'options.prefix');
  if (schema !== undefined) requireName(schema, 'options.schema');
  const bare = (name: string) => quote(prefix + name);
  const own = (name: string) => (schema === undefined ? bare(name) : `${quote(schema)}.${bare(name)}`);
  return {
    schemaName: schema,
    prefix,
    own,
    bare,
    record: own('record'),
    ledger: own('ledger'),
    claim: own('claim'),
    receipt: own('receipt'),
    notice: own('notice'),
    lease: own('lease'),
    sequence: own('sequence'),
    version: own('schema'),
  };
}

// Lower case only: two names that differ in case are one on some servers and two on others.
function requireName(name: string, path: string): void {
  if (!/^[a-z_][a-z0-9_]{0,29}$/.test(name)) throw misuse('store/sql-name', path, { name });
}
