import { labelOf, type Regulation } from '@xueji/core';
import { useContext, useEffect, useState } from 'preact/hooks';
import { pathIn } from '../law/language.ts';
import type { DeskData } from './data.ts';
import { CurrentLanguage, useSay } from './language.tsx';
import { type Progress, rerun } from './rerun.ts';
import { words } from './words.ts';

/** Runs every scenario under a law, and lists those that come out otherwise than they say. */
export function TurnedScenarios({ data, law }: { data: DeskData; law: Regulation }) {
  const say = useSay();
  const desk = pathIn(useContext(CurrentLanguage), 'desk/');
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    setProgress(undefined);
    return rerun(data, law, setProgress);
  }, [data, law]);
  const { done = 0, of = data.scenarios.length, turned = [] } = progress ?? {};
  return (
    <section class="impact" aria-live="polite" aria-label={say(words.impact)} data-done={done === of}>
      <p>
        {done < of && <progress max={of} value={done} aria-label={say(words.running)} />}
        <b>
          {turned.length === 0 && done === of
            ? say(words.turnedNone)
            : `${turned.length} ${say(words.turned)}`}
        </b>
      </p>
      <ul>
        {turned.slice(0, 60).map(({ id, name, expected, got }) => (
          <li key={id}>
            <a href={`${desk}#case=${id}`} lang="zh-CN">
              {name}
            </a>
            <small>
              {got === undefined
                ? say(words.notPossible)
                : got === expected
                  ? say(words.stays)
                  : `${say(labelOf(expected))} → ${say(labelOf(got))}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
