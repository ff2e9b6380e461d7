import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isXuejiError, labelOf } from '@xueji/core';
import { describe, expect, test } from 'vitest';
import { codeTables } from '../../src/code-tables/index.ts';
import { fillSources } from '../../src/fill/fill.ts';
import { documents, suspensionApplication, transferApplication } from '../../src/generated/documents.ts';
import {
  checkValues,
  defineForm,
  exampleOf,
  fill,
  layoutOf,
  overlayForm,
  schemaOf,
} from '../../src/index.ts';
import { directory, record, regulation } from '../support/world.ts';

const allFields = documents.flatMap(form =>
  Object.values(form.fields).flatMap(field => [field, ...Object.values(field.columns ?? {})]),
);
/** As they stand in the text, where the blank for the year is a single space. */
const plain = (text: string) =>
  text
    .replace(/[\s　]/g, '')
    .replace(/[(（]/g, '(')
    .replace(/[)）]/g, ')');

describe('the documents', () => {
  test('are the thirteen attachments, by the titles of the regulation, and nine more', () => {
    const attachments = documents.filter(({ attachment }) => attachment !== undefined);
    expect(attachments.map(({ attachment }) => attachment)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    for (const { attachment, title } of attachments)
      expect(plain(regulation.norms[`A.${attachment}`]!.quote)).toBe(`《${plain(title.zh)}》`);
    expect(documents.length - attachments.length).toBe(9);
  });

  test('cite norms that the regulation has', () => {
    const cited = [
      ...documents.flatMap(({ cites }) => cites),
      ...allFields.flatMap(({ cites = [] }) => cites),
    ];
    expect(cited.filter(norm => regulation.norms[norm] === undefined)).toEqual([]);
  });

  test('carry every norm that the law wing says a form carries', () => {
    const carried = new Set(documents.flatMap(({ cites }) => cites));
    const due = Object.values(regulation.norms).filter(({ via }) => via.includes('form'));
    expect(due.filter(({ id }) => !carried.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('are filled from places that exist', () => {
    const special =
      /^(on|term|records|movements|counts|item\..+|step\..+|letter\..+|custody\.(from|to)|authority\.superior|movement\.school)$/;
    const from = allFields.flatMap(field => field.from ?? []);
    expect(from.filter(name => !special.test(name) && !fillSources.includes(name))).toEqual([]);
    expect(from.length).toBeGreaterThan(150);
  });

  test.each(documents.map(form => [form.id, form] as const))(
    '%s has an example that is in order',
    (_, form) => {
      const values = exampleOf(form);
      expect(checkValues(form, values)).toEqual([]);
      expect(schemaOf(form).parse(values)).toEqual(values);
    },
  );

  test('take the words of the record model where they print its values', () => {
    for (const name of ['status', 'outcome', 'transfer-ground', 'withdrawal-ground', 'suspension-ground'])
      for (const { key, zh } of codeTables[name]!.entries)
        expect([name, key, zh.replace('特殊情况', '')]).toEqual([
          name,
          key,
          labelOf(key).zh.replace(/(确有)?特殊情况/, ''),
        ]);
  });

  test('are generated from their data as they stand', () => {
    const script = join(import.meta.dirname, '../../scripts/generate.ts');
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
  });
});

describe('an authority', () => {
  const overlay = {
    title: { zh: '示例市中小学生转学申请表', en: 'Transfer application of a city' },
    layout: 'authority' as const,
    copies: [
      { zh: '学校存', en: 'school' },
      { zh: '教育局存', en: 'authority' },
    ],
    fields: { bed: { zh: '是否寄宿', en: 'boarding', type: 'yes-no' as const, source: 'sichuan' as const } },
    blocks: [
      { rows: [['name', 'bed'], ['receivingSchool']], band: { zh: '转学', en: 'transfer' } },
      { opinion: 'receivingOpinion' },
    ],
  };

  test('replaces a layout by data alone, and what is filled stays filled', () => {
    const own = overlayForm(transferApplication, overlay);
    const { values } = fill(own, { record, directory });
    const printed = layoutOf(own, values);
    expect(printed.title).toBe('示例市中小学生转学申请表');
    expect(printed.copies.map(({ mark }) => mark)).toEqual([
      '一式二份·第一份 学校存',
      '一式二份·第二份 教育局存',
    ]);
    const texts = JSON.stringify(printed.blocks);
    expect(texts).toContain('是否寄宿');
    expect(texts).toContain('欧阳示例');
    expect(texts).not.toContain('转出学校意见');
    expect(layoutOf(transferApplication, values).title).toBe('四川省中小学生转学申请表');
  });

  test.each([
    ['a field that is not there', { blocks: [{ rows: [['nobody']] }] }, 'blocks.0'],
    ['a list that is none', { blocks: [{ list: 'name' }] }, 'blocks.0'],
    [
      'a table that is not there',
      {
        fields: { x: { zh: '某', en: 'x', type: 'code' as const, codes: 'no', source: 'proposed' as const } },
      },
      'fields.x',
    ],
    ['a common field that is not there', { fields: { x: 'nothing' } }, 'fields.x'],
    ['a word that is none', { paper: 'round' as never }, 'paper'],
  ])('is told where its data have %s', (_, wrong, path) => {
    try {
      overlayForm(suspensionApplication, wrong);
    } catch (error) {
      if (!isXuejiError(error)) throw error;
      expect([error.code, error.where.path]).toEqual(['forms/bad-definition', path]);
      return;
    }
    throw new Error('nothing was said');
  });

  test('can write a form of its own', () => {
    const form = defineForm({
      id: 'receipt',
      title: { zh: '收件回执', en: 'Receipt' },
      cites: ['32.1'],
      layout: 'authority',
      fields: { name: 'name', filledOn: 'filledOn' },
      blocks: [{ text: { zh: '{name}的申请于{filledOn}收到。', en: '{name}, {filledOn}' } }],
    });
    const { values } = fill(form, { record, on: '2026-09-03' });
    expect(layoutOf(form, values).blocks).toMatchObject([{ text: '欧阳示例的申请于2026年9月3日收到。' }]);
  });
});
