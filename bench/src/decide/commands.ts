import { type Command, commandTypes, type Decision } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { play, type Step, scriptsFrom } from '@xueji/core/testing';
import { directory, document } from '../world.ts';
import type { Situation } from './situations.ts';

export interface CommandSituations {
  readonly type: Command['type'];
  readonly situations: readonly Situation[];
  readonly verdicts: Readonly<Record<Decision['verdict'], number>>;
}

/** Situations a command, at most: as many records and verdicts as histories bring about. */
const most = 24;

/**
 * Every command of the library in situations out of random histories, so that a new one is measured from the day on that
 * it has a schema. First come those in which something happens.
 */
export function commandSituations(seed: number): readonly CommandSituations[] {
  const world = { regulation: sichuan2017Draft, calendar: chinaCalendar, directory, document };
  const found = new Map<string, Step[]>(commandTypes.map(type => [type, []]));
  for (const script of scriptsFrom(document, { seed, count: 120, moves: 60 })) {
    for (const step of play(script, world)) found.get(step.command.type)?.push(step);
  }
  return commandTypes.map(type => {
    const all = found.get(type)!;
    const happening = all.filter(({ decision }) => decision.events.length > 0);
    const steps = [...happening, ...all.filter(step => !happening.includes(step))].slice(0, most);
    const count = (verdict: Decision['verdict']) =>
      steps.filter(({ decision }) => decision.verdict === verdict).length;
    return {
      type,
      situations: steps.map(({ on, command, before }) => ({
        name: type,
        record: before,
        command,
        context: { on, directory, calendar: chinaCalendar },
      })),
      verdicts: { granted: count('granted'), pending: count('pending'), refused: count('refused') },
    };
  });
}
