import type { Regulation } from '@xueji/core';
import type { DeskData } from '../desk/data.ts';
import { useSay } from '../desk/language.tsx';
import { TurnedScenarios } from '../desk/turned-scenarios.tsx';
import { words } from './words.ts';

/** The scenarios that come with the regulation, run under the newer version. */
export function Turns({ data, law }: { data: DeskData; law: Regulation }) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="turns">
      <h2 id="turns">{say(words.scenarios)}</h2>
      <TurnedScenarios data={data} law={law} />
    </section>
  );
}
