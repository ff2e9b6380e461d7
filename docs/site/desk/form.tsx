import type { DirectoryDocument } from '@xueji/core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fields, Schema } from './data.ts';
import { Choice, type Field, Line, OfMany, Words, YesNo } from './inputs.tsx';
import { fieldLabel } from './labels.ts';
import { useSay } from './language.tsx';
import { starter } from './starter.ts';
import { words } from './words.ts';

/** The names that can be chosen where a school or a party is asked for. */
export const World = createContext<DirectoryDocument>({ authorities: [], schools: [], terms: [] } as never);

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
