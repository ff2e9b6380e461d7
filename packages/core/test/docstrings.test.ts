import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../src/generated/china-calendar.ts';
import { sichuan2017Draft as regulation } from '../src/generated/sichuan-2017-draft.ts';
import * as core from '../src/index.ts';
import * as law from '../src/law/index.ts';
import * as numbers from '../src/numbers/index.ts';
import * as time from '../src/time/index.ts';

const src = new URL('../src/', import.meta.url);

/** Names that examples use without making them first. */
const autumn2026 = { schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' };
const spring2026 = { schoolYear: '2026', season: 'spring', opens: '2027-03-01', ends: '2027-07-07' };
const year2026 = JSON.parse(
  readFileSync(new URL('../regulations/working-days/2026.json', import.meta.url), 'utf8'),
);
const record = core.studentRecordSchema.parse({
  id: 's-1',
  version: 4,
  identity: { name: '示例学生', sex: 'female', birthDate: '2010-05-04', document: { type: 'none' } },
  enrolments: [
    { school: 'a', stage: 'senior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
  ],
});
const text = Object.values(regulation.norms)
  .map(norm => norm.quote)
  .concat(
    ...Object.values(regulation.parameters).flatMap(({ values }) =>
      values.flatMap(({ quote }) => quote ?? []),
    ),
  )
  .join('\n');

interface Example {
  readonly file: string;
  readonly code: string;
  readonly result: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && !file.startsWith('generated'),
);
const examples = files.flatMap(file => examplesIn(file));

function examplesIn(file: string): readonly Example[] {
  const lines = readFileSync(new URL(file, src), 'utf8').split('\n');
  return lines.flatMap(line => {
    const [, code, result] = /^\s*\*\s+(?:@example\s+)?(.+?);? \/\/=> (.+?)(?: \*\/)?$/.exec(line) ?? [];
    // An example that waits for a database is run where there is one.
    return code === undefined || code.startsWith('await ') ? [] : [{ file, code, result: result! }];
  });
}

const evaluate = (code: string, scope: object): unknown =>
  new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));

describe('the examples of the docstrings', () => {
  test('are there', () => {
    expect(examples.length).toBeGreaterThan(40);
  });

  test.each(examples)('$file: $code', async ({ file, code, result }) => {
    const own = (await import(new URL(file, src).href)) as object;
    const given = { chinaCalendar, regulation, record, text, autumn2026, spring2026, year2026 };
    const scope = { ...law, ...time, ...numbers, ...core, ...given, ...own };
    // What stands behind a comma in prose is a remark; three dots stand for more of the same.
    const [shown = ''] = result.split(/, (?=an? )/);
    const partial = shown.includes('…');
    const expected = evaluate(shown.replace(/, …/g, ''), scope);
    const got = evaluate(code, scope);
    if (partial && Array.isArray(got)) expect(got.slice(0, 1)).toEqual(expected);
    else if (partial) expect(got).toMatchObject(expected as object);
    else expect(got).toEqual(expected);
  });
});
