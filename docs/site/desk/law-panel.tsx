import { labelOf, type Parameter, type Reading, type Regulation } from '@xueji/core';
import type { FactValue } from '@xueji/core/law';
import { useId } from 'preact/hooks';
import { valueWords } from '../law/value-words.ts';
import type { Answer } from './ask.ts';
import type { DeskData } from './data.ts';
import { type Changes, isUnchanged, unchanged } from './desk.ts';
import { ValueInput } from './facts.tsx';
import { useSay } from './language.tsx';
import { NewRules } from './new-rules.tsx';
import { TurnedScenarios } from './turned-scenarios.tsx';
import { words } from './words.ts';

interface Props {
  readonly base: Regulation;
  readonly law: Regulation;
  readonly data: DeskData;
  readonly answer: Answer;
  /** The act that is asked for. */
  readonly act: string;
  readonly on: string;
  readonly changes: Changes;
  readonly change: (changes: Changes) => void;
}

/** The law on trial: parameters, readings and rules that may be other ones, and what that does to every scenario. */
export function LawPanel({ base, law, data, answer, act, on, changes, change }: Props) {
  const say = useSay();
  return (
    <section class="panel law-panel" aria-labelledby="law">
      <h2 id="law">{say(words.law)}</h2>
      <p class="quiet">{say(words.lawHint)}</p>
      {!isUnchanged(changes) && (
        <button type="button" onClick={() => change(unchanged)}>
          {say(words.restoreAll)}
        </button>
      )}
      <Impact data={data} law={law} changes={changes} />
      <details open>
        <summary>{say(words.parameters)}</summary>
        <div class="fields">
          {Object.values(base.parameters).map(parameter => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              set={changes.parameters[parameter.name]}
              change={value =>
                change({ ...changes, parameters: without(changes.parameters, parameter.name, value) })
              }
            />
          ))}
        </div>
      </details>
      <details>
        <summary>{say(words.takenReadings)}</summary>
        {Object.values(base.readings).map(reading => (
          <ReadingField
            key={reading.name}
            reading={reading}
            option={changes.readings[reading.name] ?? reading.taken}
            change={option =>
              change({
                ...changes,
                readings: without(
                  changes.readings,
                  reading.name,
                  option === reading.taken ? undefined : option,
                ),
              })
            }
          />
        ))}
      </details>
      <RulesAtWork base={base} answer={answer} changes={changes} change={change} />
      <NewRules
        law={law}
        act={act}
        on={on}
        added={changes.added}
        change={added => change({ ...changes, added })}
      />
    </section>
  );
}

function without<T>(
  values: Readonly<Record<string, T>>,
  name: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}

function ParameterField({
  parameter,
  set,
  change,
}: {
  parameter: Parameter;
  set: FactValue | undefined;
  change: (value: FactValue | undefined) => void;
}) {
  const say = useSay();
  const id = useId();
  const written = parameter.values.at(-1)!.value;
  return (
    <div class={`field ${set === undefined ? '' : 'changed'}`} data-parameter={parameter.name}>
      <label for={id}>
        {say(parameter.label)} <small>{say(valueWords(parameter.type, written))}</small>
      </label>
      <ValueInput
        id={id}
        type={parameter.type}
        value={set ?? written}
        change={value => change(value === undefined || String(value) === String(written) ? undefined : value)}
      />
    </div>
  );
}

function ReadingField({
  reading,
  option,
  change,
}: {
  reading: Reading;
  option: string;
  change: (option: string) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div class={`field wide ${option === reading.taken ? '' : 'changed'}`} data-reading={reading.name}>
      <label for={id}>{say(reading.question)}</label>
      <select id={id} value={option} onChange={event => change(event.currentTarget.value)}>
        {reading.options.map(each => (
          <option key={each.id} value={each.id}>
            {say(each.text)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The rules that hold or are unknown here, and those that were left out: each can be left out, or taken back. */
function RulesAtWork({
  base,
  answer,
  changes,
  change,
}: Pick<Props, 'base' | 'answer' | 'changes' | 'change'>) {
  const say = useSay();
  const found = 'fault' in answer ? [] : answer.decision.trace.findings.map(({ rule }) => rule);
  const names = [...new Set([...found, ...changes.without])];
  const titles = new Map(
    Object.values(base.ruleSets).flatMap(({ rules }) => rules.map(rule => [rule.name, rule])),
  );
  const toggle = (name: string) => {
    const others = changes.without.filter(each => each !== name);
    change({ ...changes, without: others.length === changes.without.length ? [...others, name] : others });
  };
  return (
    <details>
      <summary>
        {say(words.rules)} <span class="number">{names.length}</span>
      </summary>
      <ul class="rules">
        {names.map(name => (
          <li key={name} data-rule={name}>
            <span>{say(titles.get(name)?.title ?? labelOf(name))}</span>
            <label>
              <input type="checkbox" checked={changes.without.includes(name)} onChange={() => toggle(name)} />
              {say(words.without)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Impact({ data, law, changes }: Pick<Props, 'data' | 'law' | 'changes'>) {
  const say = useSay();
  return isUnchanged(changes) ? (
    <p class="quiet">{say(words.noChanges)}</p>
  ) : (
    <TurnedScenarios data={data} law={law} />
  );
}
