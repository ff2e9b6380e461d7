import type { ScenarioOutcome } from '../scenarios/run-file.ts';
import type { Style } from './lines.ts';
import { fullWidth } from './punctuation.ts';

interface Reason {
  readonly code: string;
  readonly what: { readonly zh: string };
  readonly advice?: { readonly zh: string };
  readonly where?: { readonly row?: number; readonly path?: string };
}

/** A scenario’s outcome; of one that fails, what it states and what came instead. */
export function outcomeText({ paint }: Style, { name, file, ok, expected, got }: ScenarioOutcome): string {
  if (ok) return `${paint.green('✓')} ${name}`;
  const head = [`${paint.red('✗')} ${paint.bold(name)}`, paint.dim(`    ${file}`)];
  if ('error' in got) {
    const { code, what, advice, where } = got.error as Reason;
    const place = [where?.row === undefined ? [] : `第${where.row}行`, where?.path ? where.path : []]
      .flat()
      .join(' ');
    const text = `${place === '' ? '' : `${place}：`}${what.zh}。${advice ? `${advice.zh}。` : ''}`;
    return [...head, `    ${fullWidth(text)}[${code}]`].join('\n');
  }
  const differing = Object.keys(expected).filter(
    key => JSON.stringify(expected[key]) !== JSON.stringify(got[key]),
  );
  const parts = differing.map(
    key => `    ${key}  应为 ${show(expected[key])}\n    ${' '.repeat(key.length)}  实为 ${show(got[key])}`,
  );
  return [...head, ...parts].join('\n');
}

const show = (value: unknown) => (value === undefined ? '（无）' : JSON.stringify(value));
