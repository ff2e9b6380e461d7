import type { Bilingual } from '@xueji/core';
import { facts as catalogue, type Regulation } from '@xueji/core';
import {
  type ConditionValue,
  type FactValue,
  factNameOf,
  factsRead,
  type Operator,
  parameterNameOf,
} from '@xueji/core/law';
import { useId } from 'preact/hooks';
import { comparisons } from '../law/rule-words.ts';
import { ValueInput } from './facts.tsx';
import { useSay } from './language.tsx';
import { type NewCondition, namesFor, operatorsFor, wordsFor } from './new-rule.ts';
import { words } from './words.ts';

interface Props {
  readonly law: Regulation;
  readonly act: string;
  readonly label: Bilingual;
  readonly condition: NewCondition;
  readonly change: (condition: NewCondition | undefined) => void;
}

/** A fact, a relation and a value, each chosen from what there is. */
export function ConditionFields({ law, act, label, condition, change }: Props) {
  const say = useSay();
  const id = useId();
  const { fact, operator, value } = condition;
  const here = askedOf(law, act);
  const others = askable(law).filter(name => !here.includes(name));
  return (
    <div class="fields condition">
      <div class="field wide">
        <label for={`${id}-fact`}>{say(label)}</label>
        <select
          id={`${id}-fact`}
          value={fact}
          onChange={event => change(conditionOn(event.currentTarget.value))}
        >
          <Group label={words.askedHere} names={here} />
          <Group label={words.otherFacts} names={others} />
        </select>
      </div>
      <div class="field">
        <label for={`${id}-operator`}>{say(words.operator)}</label>
        <select
          id={`${id}-operator`}
          value={operator}
          onChange={event => change({ ...condition, operator: event.currentTarget.value as Operator })}
        >
          {operatorsFor(fact).map(each => (
            <option key={each} value={each}>
              {say(comparisons[each])}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-value`}>{say(words.value)}</label>
        <ConditionValueInput
          id={`${id}-value`}
          law={law}
          fact={fact}
          value={value}
          change={next => change({ fact, operator, ...(next !== undefined && { value: next }) })}
        />
      </div>
      <button type="button" onClick={() => change(undefined)}>
        {say(words.remove)}
      </button>
    </div>
  );
}

/** A word of the fact’s own, or the name of something that has a number or a day. */
function ConditionValueInput({
  id,
  law,
  fact,
  value,
  change,
}: {
  id: string;
  law: Regulation;
  fact: string;
  value: ConditionValue | undefined;
  change: (value: ConditionValue | undefined) => void;
}) {
  const say = useSay();
  const type = wordsFor(fact);
  if (type)
    return (
      <ValueInput
        id={id}
        type={type}
        value={value as FactValue | undefined}
        change={next => change(next as ConditionValue | undefined)}
      />
    );
  return (
    <select
      id={id}
      value={value === undefined ? '' : factNameOf(value)}
      onChange={event => change(event.currentTarget.value ? { fact: event.currentTarget.value } : undefined)}
    >
      <option value=""> </option>
      {namesFor(law, fact).map(name => (
        <option key={name} value={name}>
          {say(law.parameters[parameterNameOf(name) ?? '']?.label ?? catalogue[name]!.label)}
        </option>
      ))}
    </select>
  );
}

function Group({ label, names }: { label: Bilingual; names: readonly string[] }) {
  const say = useSay();
  return (
    <optgroup label={say(label)}>
      {names.map(name => (
        <option key={name} value={name}>
          {say(catalogue[name]!.label)}
        </option>
      ))}
    </optgroup>
  );
}

export const blankCondition = (law: Regulation, act: string): NewCondition =>
  conditionOn(askedOf(law, act)[0] ?? Object.keys(catalogue)[0]!);

const conditionOn = (fact: string): NewCondition => ({ fact, operator: operatorsFor(fact)[0]! });

/** What a rule written here can ask: there is something to compare it with. */
const askable = (law: Regulation): readonly string[] =>
  Object.keys(catalogue).filter(name => wordsFor(name) || namesFor(law, name).length > 0);

/** What the rules of an act ask. */
function askedOf(law: Regulation, act: string): readonly string[] {
  const { conditions } = (law.ruleSets[act] ?? law.ruleSets['*'])!;
  const named = conditions.flatMap(({ when, unless }) => [when, ...unless].flatMap(factsRead));
  return askable(law).filter(name => named.includes(name));
}
