import { describe, expect, test } from 'vitest';
import { xueji } from './support/xueji.ts';

// A file of its own, because it takes longer than all the other questions about the law together.
describe('xueji mutate', () => {
  test('lists the planted mistakes that no scenario notices', async () => {
    const { json } = await xueji(['mutate', '--json']);
    expect(json.killed + json.survived + json.same).toBe(json.mutants);
    expect(json.survivors).toHaveLength(json.survived);
    expect(json.killed / (json.killed + json.survived)).toBeGreaterThan(0.9);
  });
});
