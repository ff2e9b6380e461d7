import type { CommandInput, OpenCase, Party } from '@xueji/core';

/** An act on the case that the example follows. */
export interface Act {
  readonly about: string;
  readonly on: string;
  readonly command: CommandInput;
}

/** Days on which the parties act, one after the other: National Day (1 to 7 October) falls between them. */
const daysOfSteps = ['2026-09-10', '2026-09-18', '2026-09-29', '2026-10-08', '2026-10-14', '2026-10-20'];

/**
 * What the parties of a case do until it is granted. Two acts on the way are not lawful: an authority acts before its turn, and
 * the sending school refuses without naming a norm.
 */
export function actsOf(record: string, open: Pick<OpenCase, 'id' | 'steps'>): readonly Act[] {
  const head = (what: string, by: Party) => ({ id: `${open.id}/${what}`, record, by });
  return open.steps.flatMap(({ id, title, party }, i): readonly Act[] => {
    const on = daysOfSteps[i]!;
    const act: Act = { about: title.zh, on, command: { type: 'case.approve', ...head(id, party) } };
    if (id === 'receiving-authority') {
      const last = open.steps.at(-1)!;
      const command: CommandInput = { type: 'case.approve', ...head('too-early', last.party) };
      return [{ about: '还没轮到的单位先行核办', on, command }, act];
    }
    if (id === 'sending-school') {
      const command: CommandInput = {
        type: 'case.refuse',
        ...head('no-reason', party),
        norms: [],
        reason: '学校意见',
      };
      return [{ about: '转出学校不说明依据就拒绝', on, command }, act];
    }
    return [act];
  });
}
