import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** A page with a strict Content-Security-Policy, or an edge runtime: strings never become code. */
function underPolicy(script: string): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const flags = [
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--input-type=module',
    '--eval',
    script,
  ];
  return spawnSync(process.execPath, flags, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
}

const evaluate = (rules: string) => `
  ${rules}
  const { parameterValues } = await import('./src/law/parameters.ts');
  const { ruleSetAt } = await import('./src/law/rule-set.ts');
  const on = '2026-09-02';
  const { rules, evaluate } = ruleSetAt(regulation, 'transfer.request', on);
  const { holds } = evaluate({ 'student.stage': 'senior', 'transfer.within-county': true }, parameterValues(regulation, on));
  console.log(JSON.stringify(holds.map(position => rules[position].name)));
`;

describe('where strings may not become code', () => {
  it('new Function fails', () => {
    const { status, stderr } = underPolicy('new Function("return 1")();');
    expect(status).not.toBe(0);
    expect(stderr).toContain('EvalError');
  });

  it('the generated regulation answers', () => {
    const { stdout, stderr } = underPolicy(
      evaluate(
        `const { sichuan2017Draft: regulation } = await import('./src/generated/sichuan-2017-draft.ts');`,
      ),
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toContain('transfer-within-county');
  });

  it('rules that arrive at run time answer, as closures', () => {
    const { stdout, stderr } = underPolicy(
      evaluate(`
        const { overlay } = await import('./src/law/overlay.ts');
        const { factCatalogue } = await import('./src/facts/catalogue.ts');
        const { sichuan2017Draft } = await import('./src/generated/sichuan-2017-draft.ts');
        const both = { zh: '细则', en: 'rules' };
        const isSenior = { fact: 'student.stage', operator: 'equal', value: 'senior' };
        const rule = {
          name: 'local', title: both, cites: ['53.1'], on: ['transfer.request'], modality: 'prohibition',
          conditions: { all: [isSenior] }, event: { type: 'local', params: both },
        };
        const regulation = overlay(sichuan2017Draft, {
          'overlay.json': JSON.stringify({ id: 'chengdu', title: both, issuer: both, level: 'city', division: '510100' }),
          'local.rules.json': JSON.stringify({ article: 1, rules: [rule] }),
        }, factCatalogue);
      `),
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(['transfer-within-county', 'local']));
  });
});
