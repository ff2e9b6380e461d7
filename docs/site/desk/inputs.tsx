import { useContext, useId } from 'preact/hooks';
import { both } from '../law/language.ts';
import type { Schema } from './data.ts';
import { fieldLabel, valueLabel } from './labels.ts';
import { CurrentLanguage, useSay } from './language.tsx';
import { words } from './words.ts';

type Change<T> = (value: T | undefined) => void;

/** A field of a form: what may stand in it, what does, and how that changes. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly value: unknown;
  readonly needed: boolean;
  readonly change: Change<unknown>;
}
/** What it means to leave a field unsaid: a default that the schema tells, or that it is unknown. */
function useUnsaid({ description = '' }: Schema): string {
  const language = useContext(CurrentLanguage);
  const tells = /缺省|不写/.test(description);
  if (!tells) return words.notSaid[language];
  if (language === 'en') return words.byDefault.en;
  // A description names a value by its word in the file.
  const said = description
    .replace(/[;；]?unknown.*$/, '')
    .replaceAll(/([a-z][a-z-]+)(（[^）]*）)?/g, (_, word) => valueLabel(word).zh);
  return `（${said}）`;
}

/** A list of words, with commas between them. */
export function Words({ change, value, ...field }: Field) {
  const text = Array.isArray(value) ? value.join('、') : '';
  const split = (line: unknown) =>
    typeof line === 'string' ? line.split(/[、,，\s]+/).filter(Boolean) : undefined;
  return <Line {...field} value={text} change={line => change(split(line))} />;
}

export function Line({ name, schema, value, needed, change }: Field) {
  const say = useSay();
  const id = useId();
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  const type = schema.format === 'date' ? 'date' : isNumber ? 'number' : 'text';
  const read = (text: string) => (text === '' ? undefined : isNumber ? Number(text) : text);
  const unsaid = useUnsaid(schema);
  return (
    <div class="field">
      <label for={id}>{say(fieldLabel(name))}</label>
      <input
        id={id}
        type={type as 'text'}
        value={value === undefined ? '' : String(value)}
        placeholder={needed || type === 'date' ? undefined : unsaid}
        onInput={event => change(read(event.currentTarget.value))}
      />
    </div>
  );
}

export function Choice({
  name,
  schema,
  value,
  needed,
  change,
  options,
}: Field & { options: readonly string[] }) {
  const say = useSay();
  const id = useId();
  const unsaid = useUnsaid(schema);
  return (
    <div class="field">
      <label for={id}>{say(fieldLabel(name))}</label>
      <select
        id={id}
        value={String(value ?? '')}
        onChange={event => change(event.currentTarget.value || undefined)}
      >
        {(!needed || value === undefined) && <option value="">{unsaid}</option>}
        {options.map(option => (
          <option key={option} value={option}>
            {say(valueLabel(option))}
          </option>
        ))}
      </select>
    </div>
  );
}

const yesNo = [
  ['true', both('是', 'yes')],
  ['false', both('否', 'no')],
] as const;

/** Yes, no, and unknown as a choice of its own. */
export function YesNo({ name, value, needed, change }: Omit<Field, 'schema'>) {
  const say = useSay();
  const id = useId();
  return (
    <fieldset class="field choice">
      <legend>{say(fieldLabel(name))}</legend>
      {yesNo.map(([word, label]) => (
        <label key={word}>
          <input
            type="radio"
            name={id}
            checked={String(value) === word}
            onChange={() => change(word === 'true')}
          />
          {say(label)}
        </label>
      ))}
      {!needed && (
        <label>
          <input
            type="radio"
            name={id}
            checked={value === undefined || value === null}
            onChange={() => change(undefined)}
          />
          {say(words.unknown)}
        </label>
      )}
    </fieldset>
  );
}

/** Any of a closed list. `all` stands for what the regulation asks for. */
export function OfMany({ name, schema, value, change }: Field) {
  const say = useSay();
  const options = schema.items?.enum ?? [];
  const isAll = value === 'all';
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggled = (option: string) =>
    chosen.includes(option)
      ? chosen.filter(each => each !== option)
      : options.filter(each => each === option || chosen.includes(each));
  return (
    <fieldset class="field many">
      <legend>{say(fieldLabel(name))}</legend>
      {isAll && (
        <button type="button" onClick={() => change(options.slice(0, 5))}>
          {say(valueLabel('all'))}（{say(words.list)}）
        </button>
      )}
      {!isAll && (
        <details open={chosen.length > 0 && chosen.length < 4}>
          <summary>
            {chosen.length === 0 ? say(words.empty) : chosen.map(each => say(valueLabel(each))).join('、')}
          </summary>
          {options.map(option => (
            <label key={option}>
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={() => change(toggled(option))}
              />
              {say(valueLabel(option))}
            </label>
          ))}
        </details>
      )}
    </fieldset>
  );
}
