import { commandSchema, directorySchema, studentRecordSchema } from '@xueji/core';
import * as z from 'zod';

/** 日期 */
export const onSchema = z.iso.date().describe('决定之日，如 2026-09-03; day of the decision, Asia/Shanghai');

/** What `xueji decide` reads. */
export const decisionInputSchema = z.strictObject({
  $schema: z.string().optional(),
  on: onSchema,
  record: studentRecordSchema.nullish().describe('学籍；没有学籍时为 null 或不写'),
  directory: directorySchema.describe('学校与机构名录'),
  command: commandSchema.describe('事项'),
});
