import { expect, expectTypeOf, test } from 'vitest';
import {
  cohortRoster,
  type TransferApplicationValues,
  transferApplication,
} from '../../src/generated/documents.ts';
import {
  checkValues,
  exampleOf,
  type Form,
  type FormValues,
  fill,
  layoutOf,
  overlayForm,
  schemaOf,
} from '../../src/index.ts';
import { record } from '../support/world.ts';

test('what a form holds is typed, and what filling leaves blank may be missing', () => {
  const { values } = fill(transferApplication, { record });
  expectTypeOf(values).toEqualTypeOf<Partial<TransferApplicationValues>>();
  expectTypeOf(values.recordMoves).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(exampleOf(transferApplication)).toEqualTypeOf<TransferApplicationValues>();
  expectTypeOf(schemaOf(transferApplication).parse(exampleOf(transferApplication)).name).toBeString();
  const [student] = exampleOf(cohortRoster, 1).students!;
  expectTypeOf(student!.name).toBeString();
  expect(student!.name).toBe('欧阳示例');
});

test('a value of another kind, or of no field, is refused by the compiler, and by the check', () => {
  // @ts-expect-error a date is no number
  const wrong = layoutOf(transferApplication, { appliedOn: 20_260_902 });
  expect(wrong.title).toBe('四川省中小学生转学申请表');
  // @ts-expect-error the form has no such field
  layoutOf(transferApplication, { nobody: '示例' });
  expect(
    checkValues(transferApplication, { ...exampleOf(transferApplication), nobody: '示例' }),
  ).toHaveLength(1);
});

test('forms of one’s own, and all of them in a list, hold whatever their data say', () => {
  expectTypeOf(overlayForm(transferApplication, {})).toEqualTypeOf<Form>();
  expectTypeOf(fill(overlayForm(transferApplication, {}), {}).values).toEqualTypeOf<Partial<FormValues>>();
  expectTypeOf(transferApplication).toExtend<Form>();
});
