import { isXuejiError, type Regulation } from '@xueji/core';
import type { LawFiles } from '@xueji/core/law';
import { useMemo, useState } from 'preact/hooks';
import type { DeskData } from '../desk/data.ts';
import { CurrentLanguage, useSay } from '../desk/language.tsx';
import { regulationOf } from '../desk/law.ts';
import type { Language } from '../law/language.ts';
import { compare } from './comparison.ts';
import { Differences, Fault } from './differences.tsx';
import { Turns } from './turns.tsx';
import { VersionChoice } from './version-choice.tsx';
import { type Version, versionOf } from './versions.ts';
import { words } from './words.ts';

/** Two versions side by side, and what they say differently. */
export function App(props: { data: DeskData; example: LawFiles; language: Language }) {
  return (
    <CurrentLanguage.Provider value={props.language}>
      <Compare {...props} />
    </CurrentLanguage.Provider>
  );
}

function Compare({ data, example }: { data: DeskData; example: LawFiles }) {
  const say = useSay();
  const known = useMemo(() => {
    const law = regulationOf(data.law);
    return [{ name: words.builtIn, law }, versionOf(example, law)] as const;
  }, [data, example]);
  const [before, setBefore] = useState<Version>(known[0]);
  const [after, setAfter] = useState<Version>(known[1]);
  const [on, setOn] = useState(() => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
  const outcome = useMemo(() => compared(before.law, after.law, on), [before, after, on]);
  return (
    <div class="desk compare">
      <section class="panel fields" aria-label={say(words.title)}>
        <VersionChoice label={words.before} known={known} chosen={before} choose={setBefore} />
        <VersionChoice label={words.after} known={known} chosen={after} choose={setAfter} />
        <div class="field">
          <label for="compare-on">{say(words.on)}</label>
          <input
            id="compare-on"
            type="date"
            value={on}
            onInput={event => event.currentTarget.value && setOn(event.currentTarget.value)}
          />
        </div>
      </section>
      {'error' in outcome ? (
        <Fault says={words.impossible} error={outcome.error} />
      ) : (
        <Differences comparison={outcome} before={before} after={after} />
      )}
      <Turns data={data} law={after.law} />
    </div>
  );
}

function compared(before: Regulation, after: Regulation, on: string) {
  try {
    return compare(before, after, on);
  } catch (error) {
    if (isXuejiError(error)) return { error };
    throw error;
  }
}
