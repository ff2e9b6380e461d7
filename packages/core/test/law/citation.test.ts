import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/law/chinese-numeral.ts';
import { formatCitation } from '../../src/law/citation.ts';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import { overlay } from '../../src/law/overlay.ts';
import { catalogue, filesOf, norm, smallRegulation } from './small-regulation.ts';

const regulation = loadRegulation(
  smallRegulation({ 'p.norms.json': { norms: [norm('P.1', 0)] } }),
  catalogue,
);

describe('a citation', () => {
  it('is the article and the words meant: the number of the norm is no 款 and is not shown', () => {
    expect(formatCitation(regulation, '31.2')).toEqual({
      zh: '第三十一条“第31.2句”',
      en: 'article 31 (Gist of 31.2)',
    });
  });

  it('names the regulation where asked', () => {
    expect(formatCitation(regulation, '31.1', { title: true })).toEqual({
      zh: '《小办法》第三十一条“第31.1句”',
      en: 'Small Regulation, article 31 (Gist of 31.1)',
    });
  });

  it('of the preface', () => {
    expect(formatCitation(regulation, 'P.1').zh).toBe('前言“第P.1句”');
    expect(formatCitation(regulation, 'P.1').en).toBe('preface (Gist of P.1)');
  });

  it('of an attachment, whose words are its title', () => {
    expect(formatCitation(regulation, 'A.7').zh).toBe('附件7《申请表》');
    expect(formatCitation(regulation, 'A.7').en).toBe('attachment 7 (Gist of A.7)');
  });

  it('of another text always names it', () => {
    expect(formatCitation(regulation, 'education-law:27')).toEqual({
      zh: '《教育法》第二十七条“第education-law:27句”',
      en: 'Education Law, article 27 (Gist of education-law:27)',
    });
  });

  it('of local rules always names them', () => {
    const local = overlay(
      regulation,
      filesOf({
        'overlay.json': {
          id: 'chengdu',
          title: { zh: '成都细则', en: 'Chengdu Rules' },
          issuer: { zh: '成都', en: 'Chengdu' },
          level: 'city',
          division: '510100',
        },
        'local.norms.json': { norms: [norm('chengdu:3', 3)] },
      }),
      catalogue,
    );
    expect(formatCitation(local, 'chengdu:3').zh).toBe('《成都细则》第三条“第chengdu:3句”');
  });

  it('of a norm that is not there says its place', () => {
    expect(formatCitation(regulation, '99.1')).toEqual({ zh: '第九十九条', en: 'article 99' });
    expect(formatCitation(regulation, 'toString').zh).toBe('toString');
  });
});

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [54, '五十四'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%i', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
  });
});
