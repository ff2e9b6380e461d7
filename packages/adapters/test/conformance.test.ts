import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Installation, type Subject, storeCases, storeConformance } from '../src/conformance/index.ts';
import { memoryStore } from '../src/memory/index.ts';

/** Runs the kit with a runner of our own and says how it went. */
async function outcomeOf(subject: Subject) {
  const tests: { name: string; body: () => Promise<void> }[] = [];
  const reported: string[] = [];
  storeConformance(subject, {
    describe: (_, body) => body(),
    test: (name, body) => tests.push({ name, body }),
    report: line => reported.push(line),
  });
  const failed: string[] = [];
  for (const { name, body } of tests)
    await body().catch(error => failed.push(`${name}: ${String(error.message)}`));
  return { run: tests.map(({ name }) => name), reported, failed };
}

const open = async (): Promise<Installation> => {
  const store = memoryStore();
  return { store, close: () => store.close() };
};
const lacks = { again: 'one only', probe: 'nothing to look at', crash: 'in memory', guest: 'no transaction' };

describe('the kit', () => {
  test('has cases with names of their own, in both languages', () => {
    expect(new Set(storeCases.map(({ id }) => id)).size).toBe(storeCases.length);
    for (const { id, rule } of storeCases) {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      expect(rule.zh).toMatch(/\p{Script=Han}/u);
      expect(rule.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('says which case looks at what others got wrong, and there are such cases', () => {
    const page = readFileSync(new URL('../src/conformance/README.md', import.meta.url), 'utf8');
    const named = [...page.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(25);
    const known = new Set<string>(storeCases.map(({ id }) => id));
    expect(named.filter(id => !known.has(id))).toEqual([]);
  });

  test('reports what is not run with its reason, and never runs it as passed', async () => {
    const { run, reported, failed } = await outcomeOf({ name: 'small', open, lacks });
    expect(failed).toEqual([]);
    const short = storeCases.filter(({ needs }) => needs.some(need => need in lacks));
    expect(reported).toHaveLength(short.length);
    expect(reported).toContain('waived · small · crashes/in-mid-save: no `crash`: in memory');
    expect(run.some(name => name.startsWith('crashes/'))).toBe(false);
    // One test more than cases: the one that looks at the waivers.
    expect(run.length + reported.length).toBe(storeCases.length + 1);
  });

  test('fails what is neither offered nor explained', async () => {
    const { failed } = await outcomeOf({ name: 'silent', open });
    // An outbox is offered by the store itself.
    const short = storeCases.filter(({ needs }) => needs.some(need => need !== 'outbox'));
    expect(failed).toHaveLength(short.length);
    expect(failed[0]).toContain('does not say why');
  });

  test('lets a case about service be waived, but none about safety', async () => {
    const waives = {
      'values/long-names': 'keys end at 100',
      'claims/held': 'too strict',
      'claims/none': '?',
    } as const;
    const { run, reported, failed } = await outcomeOf({ name: 'choosy', open, lacks, waives });
    expect(reported).toContain('waived · choosy · values/long-names: keys end at 100');
    expect(run.some(name => name.startsWith('claims/held'))).toBe(true);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain('`claims/held` is about safety and cannot be waived');
    expect(failed[0]).toContain('there is no case `claims/none`');
  });
});
