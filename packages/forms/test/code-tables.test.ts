import { ethnicGroups, studentRecordSchema } from '@xueji/core';
import { expect, test } from 'vitest';
import {
  disabilityTable,
  documentTypeTable,
  ethnicGroupTable,
  rosterStatusTable,
  sexTable,
  stageTable,
} from '../src/code-tables/index.ts';

const keysOf = (table: { readonly entries: readonly { readonly key: string }[] }) =>
  table.entries.map(({ key }) => key);
const { identity, disability, enrolments } = studentRecordSchema.shape;

test('the tables have the values of the record model, all of them', () => {
  expect(keysOf(sexTable)).toEqual(identity.shape.sex.options);
  expect(keysOf(documentTypeTable)).toEqual(identity.shape.document.shape.type.options);
  expect(keysOf(disabilityTable)).toEqual(disability.unwrap().options);
  expect(keysOf(stageTable)).toEqual(enrolments.element.shape.stage.options);
  expect(enrolments.element.shape.status.options).toEqual(expect.arrayContaining(keysOf(rosterStatusTable)));
});

test('56 ethnic groups with the codes of GB/T 3304, and two more values', () => {
  expect(ethnicGroupTable.entries).toHaveLength(58);
  expect(new Set(keysOf(ethnicGroupTable)).size).toBe(58);
  expect(keysOf(ethnicGroupTable)).toEqual(ethnicGroups);
  expect(ethnicGroupTable.keyFor('07')).toBe('彝族');
  expect(ethnicGroupTable.keyFor('33')).toBe('羌族');
  expect(ethnicGroupTable.keyFor('56')).toBe('基诺族');
  expect(ethnicGroupTable.keyFor('藏')).toBe('藏族');
});
