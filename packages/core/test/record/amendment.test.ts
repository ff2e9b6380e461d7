import { expect, test } from 'vitest';
import { changedFields, changesSchema, touchesBasicData } from '../../src/record/amendment.ts';

test('what changes reads the same however the request was written, and after it was stored', () => {
  const asked = { migrantWorkerChild: false, class: '三班' };
  const stored = { class: '三班', migrantWorkerChild: false };
  expect(changedFields(asked)).toEqual(['class', 'migrantWorkerChild']);
  expect(changedFields(stored)).toEqual(changedFields(asked));
});

test('what is undefined does not change', () => {
  const changes = { name: undefined, class: '三班' };
  expect(changedFields(changes)).toEqual(['class']);
  expect(touchesBasicData(changes)).toBe(false);
  expect(changesSchema.safeParse({ name: undefined }).success).toBe(false);
});
