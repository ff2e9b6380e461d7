import type { Failure } from './dialect.ts';

/** An error with what it was wrapped in by an ORM taken off, the outermost first. */
function* causesOf(error: unknown): Generator<Readonly<Record<string, unknown>>> {
  const seen = new Set<unknown>();
  const queue = [error];
  while (queue.length > 0) {
    const next = queue.shift();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    const found = next as Readonly<Record<string, unknown>>;
    const { originalCode } = found;
    yield found;
    // Prisma puts the database’s own code aside, as text.
    if (typeof originalCode === 'string') yield { code: originalCode, errno: Number(originalCode) };
    // The standard’s; Sequelize’s two; TypeORM’s; Prisma’s two.
    queue.push(found.cause, found.original, found.parent, found.driverError);
    queue.push(found.meta, found.driverAdapterError);
  }
}

/** Codes of Node and of the drivers for a connection that broke off. */
const brokenOff = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'PROTOCOL_CONNECTION_LOST',
]);

function isBrokenOff({ code, message }: Readonly<Record<string, unknown>>): boolean {
  if (typeof code === 'string') return brokenOff.has(code);
  // `pg` gives this one no code.
  return typeof message === 'string' && /^Connection terminated/.test(message);
}

/** What failed, by the code that an error or one that it wraps carries. */
export function failureBy(
  error: unknown,
  read: (cause: Readonly<Record<string, unknown>>) => Failure | undefined,
): Failure | undefined {
  for (const cause of causesOf(error)) {
    const found = read(cause) ?? (isBrokenOff(cause) ? 'lost' : undefined);
    if (found) return found;
  }
  return undefined;
}

/** Another writer was quicker; what was written so far has to be undone. */
export class RaceLost extends Error {
  override readonly name = 'RaceLost';
}
