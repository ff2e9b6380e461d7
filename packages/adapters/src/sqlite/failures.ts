/** Primary result codes of SQLite (https://sqlite.org/rescode.html), as numbers and as better-sqlite3 spells them. */
const primaryCodes = {
  busy: [5, 'SQLITE_BUSY'],
  locked: [6, 'SQLITE_LOCKED'],
  io: [10, 'SQLITE_IOERR'],
  cannotOpen: [14, 'SQLITE_CANTOPEN'],
  constraint: [19, 'SQLITE_CONSTRAINT'],
  notDatabase: [26, 'SQLITE_NOTADB'],
} as const;

type Failure = keyof typeof primaryCodes;

/** Another connection holds the lock, or has written since this transaction began to read. */
export const isBusy = (error: unknown) => is(error, 'busy') || is(error, 'locked');

/** Reading or writing the file failed: whether a commit is on the disk is not known. */
export const isInputOutput = (error: unknown) => is(error, 'io');

/** A row that a constraint of the tables does not take. */
export const isConstraint = (error: unknown) => is(error, 'constraint');

/** There is no database at the path, and none can be made there. */
export const isUnusableFile = (error: unknown) => is(error, 'cannotOpen') || is(error, 'notDatabase');

/** By code, never by message: messages change between versions. An extended code has the primary one in its low byte. */
function is(error: unknown, failure: Failure): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  const [number, name] = primaryCodes[failure];
  if (typeof errcode === 'number') return (errcode & 0xff) === number;
  return typeof code === 'string' && (code === name || code.startsWith(`${name}_`));
}
