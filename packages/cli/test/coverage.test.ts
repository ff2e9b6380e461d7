import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { expect, test } from 'vitest';
import { xueji } from './support/xueji.ts';

/** What a norm is carried by, in the words of its `via`, and so shown by scenarios; forms and reviews are shown elsewhere. */
const shown = ['rule', 'machine', 'procedure', 'obligation', 'identifier', 'record'];

/** What a review or a form shows, or nobody can: safeguards have tests of their own, attachments are rendered. */
const elsewhere = { articles: [47, 48, 49, 50, 51] };

const { norms } = sichuan2017Draft;
const own = Object.values(norms).filter(({ source }) => source === undefined);
const expected = own.filter(
  ({ article, via }) => via.some(way => shown.includes(way)) && !elsewhere.articles.includes(article),
);

const { json } = await xueji(['coverage', '--json']);
const covered: ReadonlyMap<string, Covered> = new Map(json.norms.map((norm: Covered) => [norm.id, norm]));

interface Covered {
  readonly id: string;
  readonly carriedBy: readonly string[];
  readonly scenarios: { readonly bites: number; readonly spares: number };
}

test('the norms that scenarios have to show are most of the regulation', () => {
  expect(expected.length).toBeGreaterThan(100);
});

test.each(expected.map(({ id, via }) => [id, via.join(', ')]))(
  'norm %s (%s) is carried, at work in one scenario and at rest in another',
  id => {
    expect(covered.get(id)).toEqual({
      id,
      carriedBy: expect.arrayContaining([expect.any(String)]),
      scenarios: {
        bites: expect.toSatisfy((n: number) => n > 0),
        spares: expect.toSatisfy((n: number) => n > 0),
      },
    });
  },
);

test('what rules, duties, cases and machines carry, a scenario shows', () => {
  const claimed = [...covered.values()].filter(
    ({ carriedBy, scenarios }) =>
      carriedBy.some(carrier => /^(rule|duty|case|machine):/.test(carrier)) &&
      scenarios.bites + scenarios.spares === 0,
  );
  expect(claimed.map(({ id }) => id)).toEqual([]);
});
