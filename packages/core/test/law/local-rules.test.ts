import { describe, expect, it } from 'vitest';
import { factCatalogue } from '../../src/facts/catalogue.ts';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import { overlay } from '../../src/law/overlay.ts';
import { parameterValues } from '../../src/law/parameters.ts';

/** 53.1: local authorities lay down details, and loosen nothing. */
const header = {
  id: 'chengdu-example',
  title: { zh: '示例细则', en: 'example rules' },
  issuer: { zh: '示例', en: 'example' },
  level: 'city',
  division: '510100',
};
const rosterBy = (value: string) => ({
  name: 'roster.confirm-by',
  cites: ['18.3'],
  values: [{ from: null, value, quote: '示例' }],
});
const lay = (more: Readonly<Record<string, unknown>>) =>
  overlay(
    sichuan2017Draft,
    Object.fromEntries(
      Object.entries({ 'overlay.json': header, ...more }).map(([path, value]) => [
        path,
        JSON.stringify(value),
      ]),
    ),
    factCatalogue,
  );

describe('local rules over the regulation', () => {
  it('may bring the roster forward', () => {
    const local = lay({ 'parameters/roster.confirm-by.json': rosterBy('09-20') });
    expect(parameterValues(local, '2026-09-01')['roster.confirm-by']).toBe('09-20');
  });

  it('may not put it off', () => {
    expect(() => lay({ 'parameters/roster.confirm-by.json': rosterBy('10-15') })).toThrow(
      expect.objectContaining({ code: 'law/overlay-loosens' }),
    );
  });

  it('may not lift what the regulation forbids', () => {
    const kept = sichuan2017Draft.ruleSets['file.delete']!.rules.find(
      ({ name }) => name === 'file-kept-for-good',
    )!;
    const local = (change: object) =>
      lay({ 'local.rules.json': { article: 1, rules: [{ ...kept, ...change }] } });
    const never = { all: [{ fact: 'record.exists', operator: 'equal', value: false }] };
    expect(() => local({ conditions: never })).toThrow('law/duplicate-rule');
    const name = 'file-may-be-deleted';
    const allowed = { name, modality: 'permission', event: { ...kept.event, type: name } };
    expect(() => local(allowed)).toThrow(expect.objectContaining({ code: 'law/overlay-loosens' }));
  });
});
