import { commandSchema, type Decision, statuses } from '@xueji/core';
import * as z from 'zod';

/** What is asked of the register, and with it what the school itself keeps. */
export const requestSchema = z.object({
  command: commandSchema,
  busCard: z
    .object({ number: z.string().min(1) })
    .optional()
    .describe('同时发给的校车卡 · bus card issued with it'),
});

export const answerSchema = z.object({
  verdict: z.enum(['granted', 'pending', 'refused']),
  reasons: z.array(
    z.object({
      says: z.string(),
      articles: z.array(z.string()),
      remedy: z.string().optional(),
    }),
  ),
});

export const studentSchema = z.object({
  record: z.string(),
  version: z.int(),
  name: z.string(),
  status: z.enum(statuses),
  busCard: z.string().nullable(),
});

export const problemSchema = z.object({ code: z.string(), message: z.string() });

export function answerOf(decision: Decision): z.infer<typeof answerSchema> {
  const { verdict } = decision;
  const reasons =
    verdict === 'refused' ? decision.refusals : verdict === 'pending' ? decision.outstanding : [];
  return {
    verdict,
    reasons: reasons.map(({ says, citations, remedy }) => ({
      says: says.zh,
      articles: citations.map(({ label }) => label.zh),
      ...(remedy && { remedy: remedy.zh }),
    })),
  };
}
