import { facts as catalogue, labelOf, showValue } from '@xueji/core';
import type { Facts, FactType, FactValue } from '@xueji/core/law';
import { useId } from 'preact/hooks';
import { memberWords, valueWords } from '../law/value-words.ts';
import type { Desk } from './desk.ts';
import { useSay } from './language.tsx';
import { words } from './words.ts';

interface Props {
  readonly facts: Facts;
  readonly established: Desk['established'];
  readonly establish: (fact: string, value: FactValue | undefined) => void;
}

/** All that the rules asked: what is known, and what is not, which can be established here. */
export function FactPanel({ facts, established, establish }: Props) {
  const say = useSay();
  const names = Object.keys(facts);
  const open = names.filter(name => facts[name] === undefined || Object.hasOwn(established, name));
  const known = names.filter(name => !open.includes(name));
  return (
    <section class="panel" aria-labelledby="facts">
      <h2 id="facts">{say(words.facts)}</h2>
      <p class="quiet">{say(words.factsHint)}</p>
      {open.length > 0 && (
        <details open>
          <summary>
            {say(words.missing)} <span class="number">{open.length}</span>
          </summary>
          <div class="fields">
            {open.map(name => (
              <Unknown
                key={name}
                name={name}
                value={established[name]}
                change={value => establish(name, value)}
              />
            ))}
          </div>
        </details>
      )}
      <details>
        <summary>
          {say(words.known)} <span class="number">{known.length}</span>
        </summary>
        <dl class="known">
          {known.map(name => (
            <div key={name}>
              <dt>{say(catalogue[name]?.label ?? labelOf(name))}</dt>
              <dd>
                {say(
                  catalogue[name] ? valueWords(catalogue[name].type, facts[name]) : showValue(facts[name]),
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Unknown({
  name,
  value,
  change,
}: {
  name: string;
  value: FactValue | undefined;
  change: (value: FactValue | undefined) => void;
}) {
  const say = useSay();
  const id = useId();
  const definition = catalogue[name]!;
  return (
    <div class="field" data-fact={name}>
      <label for={id}>{say(definition.label)}</label>
      <ValueInput id={id} type={definition.type} value={value} change={change} />
    </div>
  );
}

/** One value of a type; empty is unknown. */
export function ValueInput({
  id,
  type,
  value,
  change,
}: {
  id: string;
  type: FactType;
  value: FactValue | undefined;
  change: (value: FactValue | undefined) => void;
}) {
  const say = useSay();
  const options =
    type.type === 'boolean'
      ? ['true', 'false']
      : type.type === 'enum' || type.type === 'list'
        ? type.values
        : undefined;
  const read = (text: string): FactValue | undefined => {
    if (text === '') return undefined;
    if (type.type === 'boolean') return text === 'true';
    if (type.type === 'integer') return Number(text);
    return type.type === 'list' ? [text] : text;
  };
  if (!options) {
    const kind = type.type === 'date' ? 'date' : type.type === 'integer' ? 'number' : 'text';
    return (
      <input
        id={id}
        type={kind as 'text'}
        value={value === undefined ? '' : String(value)}
        onInput={event => change(read(event.currentTarget.value))}
      />
    );
  }
  return (
    <select id={id} value={String(value ?? '')} onChange={event => change(read(event.currentTarget.value))}>
      <option value="">{say(words.unknown)}</option>
      {options.map(option => (
        <option key={option} value={option}>
          {say(memberWords(option))}
        </option>
      ))}
    </select>
  );
}
