import type { FactCatalogue } from '../../src/law/condition.ts';
import type { LawFiles } from '../../src/law/read-folder.ts';

/** A regulation of two articles, small enough to read, with one of everything that a folder can hold. */

export const catalogue: FactCatalogue = {
  'student.stage': { type: 'enum', values: ['primary', 'junior', 'senior'] },
  'student.grade': { type: 'integer', unit: 'school-year' },
  'student.is-suspended': { type: 'boolean' },
  'student.born': { type: 'date' },
  'application.on': { type: 'date' },
  'application.days-since-opening': { type: 'integer', unit: 'working-day' },
  'application.documents': { type: 'list', values: ['register', 'diploma'] },
  'school.kind': { type: 'enum', values: ['ordinary', 'special'] },
  'school.founded': { type: 'month-day' },
};

const both = (text: string) => ({ zh: text, en: text });

export const header = {
  id: 'small',
  title: { zh: '小办法', en: 'Small Regulation' },
  issuer: both('issuer'),
  source: both('source'),
  status: both('draft'),
  effective: { from: null, to: null },
  effectiveCites: ['31.1'],
  textSha256: '0'.repeat(64),
};

export const norm = (id: string, article: number, more: object = {}) => ({
  id,
  article,
  kind: 'prohibition',
  quote: `第${id}句`,
  gist: { zh: `要点${id}`, en: `Gist of ${id}.` },
  via: ['rule'],
  ...more,
});

export const parameter = (name: string, type: object, value: unknown, more: object = {}) => ({
  name,
  label: both(name),
  type,
  cites: ['31.1'],
  local: 'none',
  values: [{ from: null, value, quote: 'q' }],
  ...more,
});

export const rule = (name: string, more: object = {}) => ({
  name,
  title: both(name),
  cites: ['31.1'],
  on: ['transfer.request'],
  modality: 'prohibition',
  conditions: { all: [{ fact: 'student.is-suspended', operator: 'equal', value: true }] },
  event: { type: name, params: both(name) },
  ...more,
});

export const isSenior = { fact: 'student.stage', operator: 'equal', value: 'senior' };

const documents: Readonly<Record<string, unknown>> = {
  'regulation.json': header,
  '09-transfer/chapter.json': { ordinal: 9, printed: '第七章', title: both('transfer'), articles: [31, 33] },
  '09-transfer/article-31.norms.json': {
    norms: [norm('31.1', 31), norm('31.2', 31), norm('A.7', 0, { quote: '《申请表》' })],
  },
  '09-transfer/article-33.norms.json': {
    norms: [
      norm('33.1', 33, { parameters: ['window'] }),
      norm('education-law:27', 27, { source: { zh: '教育法', en: 'Education Law' } }),
    ],
  },
  'parameters/duration.json': parameter('duration', { type: 'integer', unit: 'school-year' }, 3),
  'parameters/window.json': parameter('window', { type: 'integer', unit: 'working-day' }, 5, {
    local: 'lower',
    reading: 'window',
    values: [
      { from: null, value: 5, quote: '5个工作日' },
      { from: '2027-01-01', value: 7, quote: '7个工作日' },
    ],
  }),
  'parameters/stages.json': parameter(
    'stages',
    { type: 'list', values: ['primary', 'junior', 'senior'] },
    ['senior'],
    {
      local: 'any',
    },
  ),
  'parameters/opening.json': parameter('opening', { type: 'date' }, '2026-09-01'),
  'parameters/roster.json': parameter('roster', { type: 'month-day' }, '09-30', { local: 'higher' }),
  'readings/window.json': {
    name: 'window',
    cites: ['33.1'],
    question: both('?'),
    options: [{ id: 'a', text: both('a') }],
    taken: 'a',
    why: both('because'),
    owner: both('the county'),
  },
  '09-transfer/article-31.rules.json': {
    article: 31,
    conditions: {
      senior: { all: [isSenior] },
      'senior-and-suspended': { all: [{ condition: 'senior' }, suspended()] },
    },
    rules: [
      rule('suspended', {
        cites: ['31.1', '31.2'],
        conditions: { condition: 'senior-and-suspended' },
        unless: [
          { cites: ['33.1'], conditions: { fact: 'school.kind', operator: 'equal', value: 'special' } },
        ],
      }),
      rule('graduating', {
        conditions: {
          all: [
            { condition: 'senior' },
            {
              fact: 'student.grade',
              operator: 'greaterThanInclusive',
              value: { fact: 'parameter.duration' },
            },
          ],
        },
        event: { type: 'graduating', params: { zh: '{student.grade}年级', en: 'grade {student.grade}' } },
        priority: 5,
      }),
      rule('everywhere', {
        on: ['*'],
        conditions: {
          not: { fact: 'student.stage', operator: 'in', value: ['primary', 'junior', 'senior'] },
        },
      }),
    ],
    cases: [
      {
        name: 'transfer',
        title: both('transfer'),
        on: ['transfer.request'],
        cites: ['31.1'],
        steps: [
          {
            id: 'school',
            title: both('school'),
            party: 'school',
            cites: ['31.1'],
            within: 'window',
            when: { condition: 'senior' },
          },
        ],
      },
    ],
  },
  '09-transfer/article-33.rules.json': {
    article: 33,
    rules: [
      rule('late', {
        cites: ['33.1'],
        conditions: {
          any: [
            {
              fact: 'application.days-since-opening',
              operator: 'greaterThan',
              value: { fact: 'parameter.window' },
            },
            { fact: 'application.on', operator: 'before', value: { fact: 'parameter.opening' } },
          ],
        },
        reading: 'window',
        priority: 5,
      }),
      rule('new-rule', { cites: ['33.1'], from: '2027-01-01', to: '2027-12-31' }),
      rule('no-register', {
        cites: ['33.1'],
        modality: 'requirement',
        conditions: {
          all: [{ fact: 'application.documents', operator: 'doesNotContain', value: 'register' }],
        },
        requires: { kind: 'document', document: 'register' },
      }),
    ],
  },
};

function suspended() {
  return { fact: 'student.is-suspended', operator: 'equal', value: true };
}

/** The files of the small regulation, some of them replaced (`undefined`: left out). */
export function smallRegulation(changes: Readonly<Record<string, unknown>> = {}): LawFiles {
  return filesOf({ ...documents, ...changes });
}

export function filesOf(values: Readonly<Record<string, unknown>>): LawFiles {
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => {
      if (value === undefined) return [];
      return [[path, typeof value === 'string' ? value : JSON.stringify(value, null, 2)]];
    }),
  );
}

/** The small regulation with one rule file more, `99-more/more.rules.json`, of the given rules. */
export function withRules(...rules: readonly object[]): LawFiles {
  return smallRegulation({ [moreRules]: { article: 99, rules } });
}

export const moreRules = '99-more/more.rules.json';
