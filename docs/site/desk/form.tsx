import type { DirectoryDocument } from '@xueji/core';
import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { both } from '../law/language.ts';
import type { Fields, Schema } from './data.ts';
import { fieldLabel, valueLabel } from './labels.ts';
import { CurrentLanguage, useSay } from './language.tsx';
import { words } from './words.ts';

/** The names that can be chosen where a school or a party is asked for. */
export const World = createContext<DirectoryDocument>({ authorities: [], schools: [], terms: [] } as never);

type Change<T> = (value: T | undefined) => void;

interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly value: unknown;
  readonly needed: boolean;
  readonly change: Change<unknown>;
}

/**
 * A form out of a schema: nothing of it is written by hand. A field that need not be there can be left unsaid, and what is
 * unsaid is unknown.
 *
 * @param shown - the fields to show, in order
 */
export function Form({
  schema,
  value,
  shown,
  change,
}: {
  schema: Schema;
  value: Fields;
  shown: readonly string[];
  change: (value: Fields) => void;
}) {
  return (
    <div class="fields">
      {shown.map(name => (
        <AnyField
          key={name}
          name={name}
          schema={schema.properties![name]!}
          value={value[name] ?? schema.properties![name]!.default}
          needed={
            (schema.required?.includes(name) ?? false) || schema.properties![name]!.default !== undefined
          }
          change={next => change(withField(value, name, next))}
        />
      ))}
    </div>
  );
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

function withField(fields: Fields, name: string, value: unknown): Fields {
  const { [name]: _, ...others } = fields;
  return value === undefined ? others : { ...fields, [name]: value };
}

const schoolFields = ['school', 'to', 'into', 'attends', 'homeTaughtBy'];
const partyFields = ['by', 'unit'];

function AnyField(field: Field) {
  const { name, schema } = field;
  const { schools, authorities } = useContext(World);
  const names = schools.map(school => school.name);
  if (schoolFields.includes(name)) return <Choice {...field} options={names} />;
  if (partyFields.includes(name))
    return <Choice {...field} options={[...names, ...authorities.map(each => each.name), '监护人']} />;
  const [first] = schema.anyOf ?? [];
  if (first)
    return <OfMany {...field} schema={schema.anyOf!.find(({ type }) => type === 'array') ?? first} />;
  if (schema.enum) return <Choice {...field} options={schema.enum} />;
  if (schema.type === 'boolean') return <YesNo {...field} />;
  if (schema.type === 'object') return <Group {...field} />;
  if (schema.type === 'array') {
    if (schema.items?.enum) return <OfMany {...field} />;
    return schema.items?.type === 'object' ? <List {...field} /> : <Words {...field} />;
  }
  return <Line {...field} />;
}

/** A list of words, with commas between them. */
function Words({ change, value, ...field }: Field) {
  const text = Array.isArray(value) ? value.join('、') : '';
  const split = (line: unknown) =>
    typeof line === 'string' ? line.split(/[、,，\s]+/).filter(Boolean) : undefined;
  return <Line {...field} value={text} change={line => change(split(line))} />;
}

function Line({ name, schema, value, needed, change }: Field) {
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

function Choice({ name, schema, value, needed, change, options }: Field & { options: readonly string[] }) {
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
function OfMany({ name, schema, value, change }: Field) {
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

function Group({ name, schema, value, needed, change }: Field) {
  const say = useSay();
  const isThere = typeof value === 'object' && value !== null;
  return (
    <fieldset class="field group">
      <legend>{say(fieldLabel(name))}</legend>
      {isThere ? (
        <>
          <Form
            schema={schema}
            value={value as Fields}
            shown={Object.keys(schema.properties ?? {})}
            change={change}
          />
          {!needed && (
            <button type="button" onClick={() => change(undefined)}>
              {say(words.remove)}
            </button>
          )}
        </>
      ) : (
        <button type="button" onClick={() => change(starter(schema))}>
          {say(words.add)}
        </button>
      )}
    </fieldset>
  );
}

function List({ name, schema, value, change }: Field) {
  const say = useSay();
  const items = Array.isArray(value) ? (value as readonly Fields[]) : [];
  return (
    <fieldset class="field group">
      <legend>{say(fieldLabel(name))}</legend>
      {items.map((item, i) => (
        <div class="item" key={i}>
          <Form
            schema={schema.items!}
            value={item}
            shown={Object.keys(schema.items!.properties ?? {})}
            change={next => change(items.with(i, next))}
          />
          <button
            type="button"
            onClick={() => change(items.length === 1 ? undefined : items.toSpliced(i, 1))}
          >
            {say(words.remove)}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...items, starter(schema.items!)])}>
        {say(words.add)}
      </button>
    </fieldset>
  );
}

/** The least that a schema takes, to be changed by whoever added it. */
function starter({ properties = {}, required = [] }: Schema): Fields {
  return Object.fromEntries(required.map(name => [name, starterOf(properties[name]!)]));
}

function starterOf(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'date') return '2026-09-01';
  if (schema.type === 'integer') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object') return starter(schema);
  return schema.type === 'array' ? [] : '示例';
}
