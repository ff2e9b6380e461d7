import { commandSchema } from '@xueji/core';
import * as z from 'zod';
import { onSchema } from './decision-input.ts';

/** One request of a day’s file: a command, with the day on which it is decided and a line on what it is about. */
export const requestSchema = z.strictObject({
  about: z.string().optional().describe('一句话说明，随决定一起显示'),
  on: onSchema.optional(),
  command: commandSchema,
});
export type Request = z.output<typeof requestSchema>;

/** What `xueji case` reads: one command, one request, or a list of them. */
export const requestsSchema = z.union([
  commandSchema,
  requestSchema,
  z.array(z.union([commandSchema, requestSchema])).min(1),
]);
