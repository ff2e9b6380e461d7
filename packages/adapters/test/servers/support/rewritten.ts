import type { SqlConnection, SqlHandle } from '../../../src/sql/index.ts';

/** Breaks statements on their way to the database. */
export type Rewrite = (text: string) => string;

export function rewritten(handle: SqlHandle, rewrite?: Rewrite): SqlHandle {
  if (!rewrite) return handle;
  const through = ({ run }: SqlConnection): SqlConnection => ({
    run: (text, values) => run(rewrite(text), values),
  });
  const { dialect, transact } = handle;
  if (!transact) return { dialect, ...through(handle) };
  return { dialect, ...through(handle), transact: work => transact(connection => work(through(connection))) };
}
