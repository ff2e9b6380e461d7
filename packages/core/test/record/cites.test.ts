import { describe, expect, it } from 'vitest';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import { citedFields } from '../../src/index.ts';
import * as numbers from '../../src/numbers/index.ts';

describe('what the record and the numbers carry', () => {
  it('are norms that there are', () => {
    const cited = [
      ...citedFields().flatMap(({ cites }) => cites),
      ...Object.values(numbers.numberCites).flat(),
    ];
    expect(cited.length).toBeGreaterThan(30);
    for (const norm of cited) expect(sichuan2017Draft.norms, norm).toHaveProperty([norm]);
  });

  it('is found inside lists, defaults and options', () => {
    const fields = citedFields().map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining([
        'identity.document',
        'enrolments.roster',
        'file.entries',
        'file.entries.form',
        'school.authority',
        'authority.superior',
      ]),
    );
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('names codecs that there are', () => {
    const codecs = new Map<string, unknown>(Object.entries(numbers));
    for (const codec of Object.keys(numbers.numberCites))
      expect(codecs.get(codec), codec).toBeTypeOf('function');
  });
});
