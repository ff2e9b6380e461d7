import { type Command, labelOf, type RegistryOptions } from '@xueji/core';
import type { Submission } from '@xueji/core/registry';
import { type DecisionStyle, decisionText } from './decision-text.ts';
import { lines } from './lines.ts';
import { maskEvent } from './mask-event.ts';

/** A decision of the register, with what it was about; one that was given before says so. */
export function submissionText(
  style: DecisionStyle,
  { decision, replayed }: Submission,
  world: Pick<RegistryOptions, 'regulation' | 'directory'>,
  about?: string,
): string {
  const { paint } = style;
  const before = {
    zh: '已办理过，答复不变，没有写入',
    en: 'decided before: the same answer, nothing written',
  };
  return [
    ...(about === undefined ? [] : [paint.cyan(`▌${about}`)]),
    decisionText(style, decision, world),
    ...(replayed ? lines(style, before, '  ').map(paint.cyan) : []),
    '',
  ].join('\n');
}

/** Who works on a case sees what happened, and no personal data that others sent. */
export function submissionJson(
  command: Pick<Command, 'id' | 'type' | 'record'>,
  { decision, replayed, record }: Submission,
) {
  const { id, type, record: whose } = command;
  return {
    id,
    type,
    label: labelOf(type),
    record: whose,
    version: record?.version ?? null,
    replayed,
    decision: { ...decision, events: decision.events.map(maskEvent) },
  };
}
