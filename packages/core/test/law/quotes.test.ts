import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/law/chinese-numeral.ts';
import { checkQuotes } from '../../src/law/quotes.ts';
import type { Norm, Parameter } from '../../src/law/regulation.ts';
import { lawWing, norms, regulationText, withoutText } from './law-wing-folder.ts';

const both = { zh: '条款', en: 'norm' };
const norm = (id: string, quote: string): Norm => ({
  id,
  article: Number(id.split('.')[0]),
  kind: 'prohibition',
  quote,
  gist: both,
  via: ['rule'],
});
const parameter = (name: string, quote?: string): Parameter => ({
  name,
  label: both,
  type: { type: 'integer', unit: 'working-day' },
  cites: ['32.4'],
  local: 'lower',
  values: [{ from: null, value: 10, ...(quote === undefined ? { note: both } : { quote }) }],
});

const text = `第三十条 学生不得随意转学。\r\n
第三十二条 转入、转出学校和双方学校所属教育行政部门应当分别在10个
工作日内完成学生学籍转接。`;

function misquotes(some: readonly Norm[], others: readonly Parameter[] = [], of = text) {
  return checkQuotes(
    {
      norms: Object.fromEntries(some.map(each => [each.id, each])),
      parameters: Object.fromEntries(others.map(each => [each.name, each])),
    },
    of,
  );
}

describe('checkQuotes', () => {
  it('passes quotations that stand in the text, across its line breaks and spaces', () => {
    expect(
      misquotes(
        [norm('30.1', '学生不得随意转学'), norm('32.4', '分别在 10个工作日内')],
        [parameter('transfer.step-within', '10个工作日内'), parameter('transfer.window-before-end')],
      ),
    ).toEqual([]);
  });

  it('finds a quotation with a word, a number or a mark that is not in the text', () => {
    const changed = ['学生不得转学', '分别在15个工作日内', '转入,转出学校'];
    expect(misquotes(changed.map((quote, index) => norm(`30.${index}`, quote)))).toEqual(
      changed.map((quote, index) => ({ norm: `30.${index}`, quote })),
    );
  });

  it('finds it in every value of a parameter', () => {
    const dated = parameter('transfer.step-within', '10个工作日内');
    const two = {
      ...dated,
      values: [...dated.values, { from: '2026-02-01', value: 15, quote: '15个工作日内' }] as const,
    };
    expect(misquotes([], [two as unknown as Parameter])).toEqual([
      { parameter: 'transfer.step-within', quote: '15个工作日内' },
    ]);
  });

  it('does not take a quotation of nothing for one that stands in the text', () => {
    expect(misquotes([norm('30.1', ' \n')])).toEqual([{ norm: '30.1', quote: ' \n' }]);
  });

  it('asks nothing of norms of another text', () => {
    const other = [
      norm('compulsory-education-law:27', '不得开除学生'),
      { ...norm('27.9', '不得开除学生'), source: { zh: '义务教育法', en: 'Compulsory Education Law' } },
    ];
    expect(misquotes(other)).toEqual([]);
  });
});

if (regulationText === undefined) {
  console.info(withoutText);
} else {
  const whole = new TextDecoder().decode(regulationText);

  describe('the quotations of the law wing', () => {
    it('all stand in the text', () => {
      expect(checkQuotes(lawWing, whole)).toEqual([]);
    });

    it('each stand in the article that the norm belongs to', () => {
      const partOf = ({ id, article }: Norm) =>
        article > 0
          ? articleOf(whole, article)
          : id.startsWith('A.')
            ? attachmentsOf(whole)
            : prefaceOf(whole);
      const astray = norms.filter(each => misquotes([each], [], partOf(each)).length > 0);
      expect(astray.map(({ id }) => id)).toEqual([]);
    });

    it('are each missed when one character is another', () => {
      const overlooked = norms.filter(original => {
        const middle = Math.floor(original.quote.length / 2);
        const quote = `${original.quote.slice(0, middle)}囗${original.quote.slice(middle + 1)}`;
        return misquotes([{ ...original, quote }], [], whole).length !== 1;
      });
      expect(overlooked).toEqual([]);
    });
  });
}

function articleOf(whole: string, article: number): string {
  const from = whole.indexOf(`\n第${chineseNumeral(article)}条 `);
  const next = whole.indexOf(`\n第${chineseNumeral(article + 1)}条 `);
  return whole.slice(from, next < 0 ? whole.indexOf('\n附件:') : next);
}

function prefaceOf(whole: string): string {
  return whole.slice(0, whole.indexOf('\n第一章'));
}

function attachmentsOf(whole: string): string {
  return whole.slice(whole.indexOf('\n附件:'));
}
