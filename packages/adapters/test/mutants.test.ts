import { describe, expect, test } from 'vitest';
import { runCase, type Subject, storeCases, waiverOf } from '../src/conformance/index.ts';
import { mutants } from './mutants/index.ts';
import { memorySubject } from './support/memory-subject.ts';

const cases = storeCases.filter(({ safety }) => safety);
// Direct cases alone have to tell: they say what is wrong, where a random history only says that something is.
const direct = cases.filter(({ id }) => !id.startsWith('histories/'));

async function failing(subject: Subject, among: typeof cases): Promise<string[]> {
  const failed: string[] = [];
  for (const storeCase of among.filter(it => waiverOf(subject, it) === undefined)) {
    await runCase(storeCase, subject.open).catch(() => failed.push(storeCase.id));
  }
  return failed;
}

describe('the kit catches stores that are broken on purpose', () => {
  test.each(mutants.map(it => [it.name, it] as const))(
    '%s',
    { timeout: 300_000 },
    async (name, { subject, about }) => {
      const failed = await failing(
        subject,
        about ? direct.filter(({ needs }) => needs.includes(about)) : direct,
      );
      expect(failed, name).not.toEqual([]);
      if (process.env.XUEJI_SHOW_KILLS) console.info(`${name}\n    ${failed.join(' ')}`);
    },
  );

  test('and finds nothing wrong with a sound one', async () => {
    expect(await failing(memorySubject(), cases)).toEqual([]);
  });
});
