import { describe, expect, it } from 'vitest';
import { isXuejiError, type XuejiError } from '../../src/errors/index.ts';
import { checkRegulation, loadRegulation } from '../../src/law/load-regulation.ts';
import type { LawFiles } from '../../src/law/read-folder.ts';
import {
  catalogue,
  header,
  moreRules,
  norm,
  parameter,
  rule,
  smallRegulation,
  withRules,
} from './small-regulation.ts';

const all = (...parts: readonly object[]) => ({ conditions: { all: parts } });
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const suspended = leaf('student.is-suspended', 'equal', true);
const parameterFile = (more: object) =>
  smallRegulation({ 'parameters/x.json': parameter('x', { type: 'integer' }, 1, more) });
const cites = { cites: ['31.1'] };

/** One fault each: the code, the file and the path that name it. */
const faults: readonly (readonly [
  name: string,
  files: LawFiles,
  code: string,
  file: string,
  path: string,
])[] = [
  [
    'an unknown operator',
    withRules(rule('a', all(leaf('student.grade', 'atLeast', { fact: 'parameter.duration' })))),
    'law/unknown-operator',
    moreRules,
    'rules[0].conditions.all[0].operator',
  ],
  [
    'an unknown fact',
    withRules(rule('a', all(suspended, leaf('student.stag', 'equal', 'senior')))),
    'law/unknown-fact',
    moreRules,
    'rules[0].conditions.all[1].fact',
  ],
  [
    'an unknown fact on the right',
    withRules(rule('a', all(leaf('student.grade', 'lessThan', { fact: 'student.age' })))),
    'law/unknown-fact',
    moreRules,
    'rules[0].conditions.all[0].value.fact',
  ],
  [
    'a fact that only objects have',
    withRules(rule('a', all(leaf('constructor', 'equal', true)))),
    'law/unknown-fact',
    moreRules,
    'rules[0].conditions.all[0].fact',
  ],
  [
    'an unknown fact in a sentence',
    withRules(rule('a', { event: { type: 'a', params: { zh: '{student.age}', en: 'x' } } })),
    'law/unknown-fact',
    moreRules,
    'rules[0].event.params.zh',
  ],
  [
    'an unknown fact in a remedy',
    withRules(rule('a', { remedy: { kind: 'date', zh: 'x', en: '{next}' } })),
    'law/unknown-fact',
    moreRules,
    'rules[0].remedy.en',
  ],
  [
    'an unknown parameter',
    withRules(rule('a', all(leaf('student.grade', 'lessThan', { fact: 'parameter.durations' })))),
    'law/unknown-parameter',
    moreRules,
    'rules[0].conditions.all[0].value.fact',
  ],
  [
    'an unknown parameter of a duty',
    withRules(
      rule('a', {
        modality: 'duty',
        duty: { bearer: 'school', act: 'x', label: { zh: 'x', en: 'x' }, within: 'soon' },
      }),
    ),
    'law/unknown-parameter',
    moreRules,
    'rules[0].duty.within',
  ],
  [
    'a period that is no time',
    withRules(
      rule('a', {
        modality: 'duty',
        duty: { bearer: 'school', act: 'x', label: { zh: 'x', en: 'x' }, within: 'duration' },
      }),
    ),
    'law/type-mismatch',
    moreRules,
    'rules[0].duty.within',
  ],
  [
    'an unknown parameter of a norm',
    smallRegulation({ 'x.norms.json': { norms: [norm('1.1', 1, { parameters: ['soon'] })] } }),
    'law/unknown-parameter',
    'x.norms.json',
    'norms[0].parameters[0]',
  ],
  [
    'an unknown norm',
    withRules(rule('a', { cites: ['31.1', '31.9'] })),
    'law/unknown-norm',
    moreRules,
    'rules[0].cites[1]',
  ],
  [
    'an unknown norm of an exception',
    withRules(rule('a', { unless: [{ cites: ['31.9'], conditions: suspended }] })),
    'law/unknown-norm',
    moreRules,
    'rules[0].unless[0].cites[0]',
  ],
  [
    'an unknown norm of who may lift',
    withRules(rule('a', { modality: 'presumption', liftedBy: { party: 'province', cites: ['35.9'] } })),
    'law/unknown-norm',
    moreRules,
    'rules[0].liftedBy.cites[0]',
  ],
  [
    'an unknown norm of the effective date',
    smallRegulation({ 'regulation.json': { ...header, effectiveCites: ['54.1'] } }),
    'law/unknown-norm',
    'regulation.json',
    'effectiveCites[0]',
  ],
  [
    'an unknown reading',
    withRules(rule('a', { reading: 'windows' })),
    'law/unknown-reading',
    moreRules,
    'rules[0].reading',
  ],
  [
    'an unknown shared condition',
    withRules(rule('a', { conditions: { all: [{ condition: 'senior' }] } })),
    'law/unknown-condition',
    moreRules,
    'rules[0].conditions.all[0].condition',
  ],
  [
    'shared conditions in a circle',
    smallRegulation({
      [moreRules]: {
        article: 99,
        rules: [],
        conditions: { a: { not: { condition: 'b' } }, b: { all: [{ condition: 'a' }] } },
      },
    }),
    'law/cyclic-condition',
    moreRules,
    'conditions.a',
  ],
  ['a rule name used twice', withRules(rule('late')), 'law/duplicate-rule', moreRules, 'rules[0].name'],
  [
    'a norm id used twice',
    smallRegulation({ 'x.norms.json': { norms: [norm('31.1', 31)] } }),
    'law/duplicate-name',
    'x.norms.json',
    'norms[0].id',
  ],
  ['an empty all', withRules(rule('a', all())), 'law/empty-conditions', moreRules, 'rules[0].conditions.all'],
  [
    'an empty any, deep down',
    withRules(rule('a', all({ not: { any: [] } }))),
    'law/empty-conditions',
    moreRules,
    'rules[0].conditions.all[0].not.any',
  ],
  [
    'a name compared by size',
    withRules(rule('a', all(leaf('student.stage', 'lessThan', { fact: 'parameter.duration' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].operator',
  ],
  [
    'a number compared as a date',
    withRules(rule('a', all(leaf('student.grade', 'before', { fact: 'parameter.duration' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].operator',
  ],
  [
    'a day of the year compared as a date',
    withRules(rule('a', all(leaf('school.founded', 'before', { fact: 'parameter.roster' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].operator',
  ],
  [
    'a date compared with a number',
    withRules(rule('a', all(leaf('student.born', 'before', { fact: 'parameter.duration' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'in without a list',
    withRules(rule('a', all(leaf('student.stage', 'in', { fact: 'school.kind' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'contains without a list',
    withRules(rule('a', all(leaf('student.stage', 'contains', 'senior')))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].operator',
  ],
  [
    'a value that the fact never has',
    withRules(rule('a', all(leaf('student.stage', 'equal', 'senoir')))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'a list with a value that the fact never has',
    withRules(rule('a', all(leaf('student.stage', 'notIn', ['senior', 'nursery'])))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'facts without a value in common',
    withRules(rule('a', all(leaf('student.stage', 'equal', { fact: 'school.kind' })))),
    'law/type-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'a value of a parameter that is not of its type',
    parameterFile({ values: [{ from: null, value: '1', quote: 'q' }] }),
    'law/type-mismatch',
    'parameters/x.json',
    'values[0].value',
  ],
  [
    'a parameter without order that may be lowered',
    smallRegulation({ 'parameters/x.json': parameter('x', { type: 'boolean' }, true, { local: 'lower' }) }),
    'law/type-mismatch',
    'parameters/x.json',
    'local',
  ],
  [
    'units that differ',
    withRules(
      rule('a', all(leaf('application.days-since-opening', 'greaterThan', { fact: 'parameter.duration' }))),
    ),
    'law/unit-mismatch',
    moreRules,
    'rules[0].conditions.all[0].value',
  ],
  [
    'a first value later than the regulation',
    parameterFile({ values: [{ from: '2027-01-01', value: 1, quote: 'q' }] }),
    'law/no-value-on-date',
    'parameters/x.json',
    'values[0].from',
  ],
  [
    'values out of order',
    parameterFile({
      values: [
        { from: null, value: 1, quote: 'q' },
        { from: null, value: 2, quote: 'q' },
      ],
    }),
    'law/malformed',
    'parameters/x.json',
    'values[1].from',
  ],
  [
    'a value that nobody vouches for',
    parameterFile({ values: [{ from: null, value: 1 }] }),
    'law/malformed',
    'parameters/x.json',
    'values[0]',
  ],
  [
    'a reading that takes none of its options',
    smallRegulation({
      'readings/window.json': {
        name: 'window',
        ...cites,
        question: { zh: '?', en: '?' },
        options: [{ id: 'a', text: { zh: 'a', en: 'a' } }],
        taken: 'b',
        why: { zh: 'w', en: 'w' },
        owner: { zh: 'o', en: 'o' },
      },
    }),
    'law/malformed',
    'readings/window.json',
    'taken',
  ],
  [
    'an event of another name',
    withRules(rule('a', { event: { type: 'b', params: { zh: 'x', en: 'x' } } })),
    'law/malformed',
    moreRules,
    'rules[0].event',
  ],
  [
    'a presumption that nobody can lift',
    withRules(rule('a', { modality: 'presumption' })),
    'law/malformed',
    moreRules,
    'rules[0].liftedBy',
  ],
  [
    'a requirement of nothing',
    withRules(rule('a', { modality: 'requirement' })),
    'law/malformed',
    moreRules,
    'rules[0].requires',
  ],
  [
    'a duty of nobody',
    withRules(rule('a', { modality: 'duty' })),
    'law/malformed',
    moreRules,
    'rules[0].duty',
  ],
  [
    'a prohibition with a duty',
    withRules(rule('a', { duty: { bearer: 'school', act: 'x', label: { zh: 'x', en: 'x' } } })),
    'law/malformed',
    moreRules,
    'rules[0].duty',
  ],
  [
    'a rule that ends before it begins',
    withRules(rule('a', { from: '2027-01-01', to: '2026-12-31' })),
    'law/malformed',
    moreRules,
    'rules[0].to',
  ],
  [
    'a day that the calendar has not',
    withRules(rule('a', { from: '2026-02-30' })),
    'law/malformed',
    moreRules,
    'rules[0].from',
  ],
  [
    'a leaf at the root',
    withRules(rule('a', { conditions: suspended })),
    'law/malformed',
    moreRules,
    'rules[0].conditions',
  ],
  ['a key that nobody reads', withRules(rule('a', { prority: 3 })), 'law/malformed', moreRules, 'rules[0]'],
  [
    'a file named for another article',
    smallRegulation({ '09-transfer/article-34.rules.json': { article: 35, rules: [] } }),
    'law/malformed',
    '09-transfer/article-34.rules.json',
    'article',
  ],
  [
    'a file that nobody reads',
    smallRegulation({ '09-transfer/article-34.rule.json': {} }),
    'law/unknown-file',
    '09-transfer/article-34.rule.json',
    '',
  ],
  ['no header', smallRegulation({ 'regulation.json': undefined }), 'law/malformed', 'regulation.json', ''],
  ['text that is not JSON', smallRegulation({ [moreRules]: '{' }), 'input/not-json', moreRules, ''],
];

describe('a folder with one fault is refused by code, file and path', () => {
  it.each(faults)('%s', (_, files, code, file, path) => {
    expect(
      checkRegulation(files, catalogue).map(({ code, where }) => [code, where.file, where.path]),
    ).toEqual([[code, file, path]]);
    expect(() => loadRegulation(files, catalogue)).toThrow(
      expect.objectContaining({ code, where: { file, path } }),
    );
  });

  it('a rule on a command that is not there, where the commands are known', () => {
    const files = withRules(rule('a', { on: ['transfer.reqest'] }));
    const commands = ['transfer.request'];
    expect(() => loadRegulation(files, catalogue, { commands })).toThrow(
      expect.objectContaining({
        code: 'law/unknown-command',
        where: { file: moreRules, path: 'rules[0].on[0]' },
      }),
    );
    expect(() => loadRegulation(files, catalogue)).not.toThrow();
  });

  it('says what was probably meant', () => {
    const [problem] = checkRegulation(
      withRules(rule('a', all(leaf('student.stag', 'equal', 'senior')))),
      catalogue,
    );
    expect(problem?.advice.zh).toContain('student.stage?');
  });

  it('says it in Chinese and in English', () => {
    const [problem] = checkRegulation(withRules(rule('a', { on: [] })), catalogue);
    expect(problem?.what.zh).toMatch(/^\p{Script=Han}/u);
    expect(problem?.what.en).toMatch(/^[A-Z]/);
  });

  it('says of a number in a rule where it belongs', () => {
    const [problem] = checkRegulation(
      withRules(rule('a', all(leaf('student.grade', 'lessThan', 3)))),
      catalogue,
    );
    expect(problem?.what.en).toContain('a number or a date stands in a parameter');
  });

  it('no fault: the small regulation loads', () => {
    expect(checkRegulation(smallRegulation(), catalogue)).toEqual([]);
  });
});

describe('a file of norms that cannot be read', () => {
  it('is the fault, and not every rule that cites it', () => {
    const files = smallRegulation({ '09-transfer/article-33.norms.json': { norms: [{ id: '33.1' }] } });
    const problems = checkRegulation(files, catalogue);
    expect(problems.length).toBeGreaterThan(0);
    for (const { where } of problems) expect(where.file).toBe('09-transfer/article-33.norms.json');
  });
});

describe('a folder with several faults', () => {
  const files = withRules(
    rule('late'),
    rule('b', { cites: ['99.9'], ...all(leaf('student.stage', 'equals', 'senior')) }),
  );

  it('is refused once, with all of them line by line', () => {
    const error = thrownBy(() => loadRegulation(files, catalogue));
    expect(isXuejiError(error, 'law/bad-rule-file')).toBe(true);
    expect(error.details.count).toBe(3);
    const lines = String(error.details.problems).split('\n');
    expect(lines.map(line => /^\[[^\]]+\] \S+ [^:]+/.exec(line)?.[0])).toEqual([
      `[law/duplicate-rule] ${moreRules} rules[0].name`,
      `[law/unknown-norm] ${moreRules} rules[1].cites[0]`,
      `[law/unknown-operator] ${moreRules} rules[1].conditions.all[0].operator`,
    ]);
    expect((error.cause as AggregateError).errors.map((problem: XuejiError) => problem.code)).toEqual([
      'law/duplicate-rule',
      'law/unknown-norm',
      'law/unknown-operator',
    ]);
  });
});

function thrownBy(act: () => unknown): XuejiError {
  try {
    act();
  } catch (error) {
    return error as XuejiError;
  }
  throw new Error('nothing was thrown');
}
