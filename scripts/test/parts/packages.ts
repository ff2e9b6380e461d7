import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packTo } from '../../../test/support/pack.ts';
import { failure, type Outcome, type Part, passed, sum } from '../part.ts';
import { checked, tool } from '../tool.ts';

/** Whether what would be published can be imported in every way that a vendor’s tools may try. */
export const published: Part = {
  name: 'publint, are the types wrong',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'xueji-published-'));
    try {
      const tarballs = await packTo(folder);
      // The command line has nothing to import, and so no types.
      const imported = tarballs.filter(path => !path.includes('xueji-cli-'));
      return sum(await Promise.all([...tarballs.map(linted), ...imported.map(typed)]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function linted(path: string): Promise<Outcome> {
  const bytes = readFileSync(path);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.length === 0
    ? passed
    : failure(...messages.map(each => formatMessage(each, pkg) ?? each.code));
}

/** Node 10’s resolution, which knows no `exports`, is not asked: the packages need Node 22. */
function typed(path: string): Promise<Outcome> {
  return checked(
    tool('node_modules/@arethetypeswrong/cli/dist/index.js', [path, '--profile', 'node16', '--no-emoji']),
  );
}
